package org.jiesu.intake.domain.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides telephone, identity, bank card and plate numbers and the reporter's name in a text, however
 * they are spaced, in full-width or Chinese digits too. What is hidden keeps its length, so that a
 * reader sees that something stood there.
 */
public final class Masking {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final Pattern PLATE =
            Pattern.compile(
                    "["
                            + PROVINCES
                            + "][ ]?[A-Za-z\uff21-\uff3a\uff41-\uff5a][ ·•・.\\-—]{0,2}"
                            + "[A-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]{4,5}"
                            + "[A-Za-z0-9挂学警港澳\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
                            + "(?![A-Za-z0-9])");
    private static final char HIDDEN = '*';

    private Masking() {}

    /**
     * The text without anything that names a person.
     *
     * @param name the reporter's, if known
     */
    public static String mask(String text, @Nullable String name) {
        StringBuilder masked = new StringBuilder(text);
        for (DigitRun run : DigitRun.in(text)) {
            run.hidePersonalNumbers(masked);
        }
        hidePlates(text, masked);
        if (name != null) {
            hideName(text, name, masked);
        }
        return masked.toString();
    }

    /** The first character of a name, the rest hidden; null stays null. */
    public static @Nullable String maskName(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first)
                + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    private static void hidePlates(String text, StringBuilder masked) {
        Matcher plate = PLATE.matcher(text);
        while (plate.find()) {
            hide(masked, plate.start() + 2, plate.end());
        }
    }

    /** A name of one character would hide half the text. */
    private static void hideName(String text, String name, StringBuilder masked) {
        List<Integer> letters = name.codePoints().filter(c -> !isGap(c)).boxed().toList();
        if (letters.size() < 2) {
            return;
        }
        for (int start = 0; start < text.length(); start++) {
            List<Integer> found = spelledAt(text, start, letters);
            for (int i = 1; i < found.size(); i++) {
                int at = found.get(i);
                hide(masked, at, at + Character.charCount(text.codePointAt(at)));
            }
        }
    }

    /** Where each letter of the name stands if it is spelled from here on; else empty. */
    private static List<Integer> spelledAt(String text, int start, List<Integer> letters) {
        List<Integer> found = new ArrayList<>();
        int at = start;
        while (at < text.length() && found.size() < letters.size()) {
            int c = text.codePointAt(at);
            boolean same =
                    Character.toLowerCase(c) == Character.toLowerCase(letters.get(found.size()));
            if (same) {
                found.add(at);
            } else if (found.isEmpty() || !isGap(c)) {
                return List.of();
            }
            at += Character.charCount(c);
        }
        return found.size() == letters.size() ? found : List.of();
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT
                || "·•・.\u00a0".indexOf(c) >= 0;
    }

    private static void hide(StringBuilder masked, int from, int to) {
        for (int i = from; i < to; i++) {
            masked.setCharAt(i, HIDDEN);
        }
    }
}
