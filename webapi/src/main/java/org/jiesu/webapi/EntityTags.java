package org.jiesu.webapi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as strong entity tags (RFC 9110, 8.8.3): {@code "7"}. */
public final class EntityTags {
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    /** The tag of a version, quotes included. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version a change is based on: 428 without one, 412 for a tag that is none of ours. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.missingIfMatch();
        }
        var matcher = STRONG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problems.staleVersion();
        }
        return Long.parseLong(matcher.group(1));
    }

    /** 412 unless the version is still the one the change is based on. */
    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw Problems.staleVersion();
        }
    }

    /** Whether the client already holds this version (If-None-Match), so that a GET answers 304. */
    public static boolean held(@Nullable String ifNoneMatch, long version) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : ifNoneMatch.split(",")) {
            String plain = tag.strip().replaceFirst("^W/", "");
            if (plain.equals("*") || plain.equals(of(version))) {
                return true;
            }
        }
        return false;
    }
}
