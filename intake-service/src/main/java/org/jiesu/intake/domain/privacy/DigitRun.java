package org.jiesu.intake.domain.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits of any script in a row, with the few characters people put between them, as a phone number
 * is written {@code 138-0013-8000} or {@code 一三八 零零一三 八零零零}.
 */
final class DigitRun {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final int WIDEST_GAP = 3;

    private final String text;
    private final StringBuilder digits = new StringBuilder();
    private final List<Integer> positions = new ArrayList<>();

    private DigitRun(String text) {
        this.text = text;
    }

    static List<DigitRun> in(String text) {
        List<DigitRun> runs = new ArrayList<>();
        DigitRun run = new DigitRun(text);
        int last = -WIDEST_GAP - 2;
        for (int i = 0; i < text.length(); i++) {
            char digit = digit(text, i, run);
            if (digit != 0) {
                if (i - last > WIDEST_GAP + 1 || !isGap(text, last + 1, i)) {
                    runs.add(run);
                    run = new DigitRun(text);
                }
                run.digits.append(digit);
                run.positions.add(i);
                last = i;
            }
        }
        runs.add(run);
        return runs;
    }

    /** Puts stars where this run holds a number that belongs to somebody. */
    void hidePersonalNumbers(StringBuilder masked) {
        int start = 0;
        while (start < digits.length()) {
            int length = startsGroup(start) ? lengthOfNumberAt(start) : 0;
            for (int i = start; i < start + length; i++) {
                masked.setCharAt(positions.get(i), '*');
            }
            start += Math.max(1, length);
        }
    }

    private int lengthOfNumberAt(int start) {
        int longest = Math.min(PersonalNumber.LONGEST, digits.length() - start);
        for (int length = longest; length >= PersonalNumber.SHORTEST; length--) {
            if (endsGroup(start + length)
                    && PersonalNumber.is(digits.substring(start, start + length), before(start))) {
                return length;
            }
        }
        return 0;
    }

    /** The text shortly before a digit: "电话" there makes eight digits a telephone number. */
    private String before(int index) {
        int at = positions.get(index);
        return text.substring(Math.max(0, at - 8), at);
    }

    private boolean startsGroup(int index) {
        return index == 0 || positions.get(index) - positions.get(index - 1) > 1;
    }

    private boolean endsGroup(int index) {
        return index == digits.length() || positions.get(index) - positions.get(index - 1) > 1;
    }

    private static char digit(String text, int i, DigitRun run) {
        char c = text.charAt(i);
        if (c == 'X' || c == 'x' || c == '\uff38' || c == '\uff58') {
            return run.digits.length() >= 17 ? 'X' : 0;
        }
        if (c == '零') {
            return '0';
        }
        if (c == '幺') {
            return '1';
        }
        int chinese = CHINESE.indexOf(c);
        int digit = chinese >= 0 ? chinese : Character.digit(c, 10);
        return digit < 0 ? 0 : (char) ('0' + digit);
    }

    private static boolean isGap(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean gap =
                    c == ' '
                            || c == '\t'
                            || c == '\u00a0'
                            || c == '\u3000'
                            || "-‐‑–—_.·•()\uff08\uff09\uff0d".indexOf(c) >= 0
                            || Character.getType(c) == Character.FORMAT;
            if (!gap) {
                return false;
            }
        }
        return true;
    }
}
