package org.jiesu.webapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that came with an Idempotency-Key.
 *
 * @param client whose key it is: keys of different callers never meet
 * @param hash what was asked; the same key with another hash is a mistake of the client
 */
public record KeyedRequest(String client, String key, String hash) {
    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /**
     * The request's key, null when the client gave none; 400 for one that is no key.
     *
     * @param path of the resource, so that one key used on two resources is a mistake too
     */
    public static @Nullable KeyedRequest of(
            Caller caller, @Nullable String header, String path, byte[] body) {
        if (header == null) {
            return null;
        }
        if (!KEY.matcher(header.strip()).matches()) {
            throw Problems.invalid(HEADER, "必须是 1 到 200 个可见的 ASCII 字符,例如一个 UUID");
        }
        return new KeyedRequest(caller.name(), header.strip(), hash(path, body));
    }

    private static String hash(String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
