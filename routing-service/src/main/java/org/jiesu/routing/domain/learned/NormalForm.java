package org.jiesu.routing.domain.learned;

import java.util.Arrays;

/** One form for what people type in many, so that a model sees words and not typing habits. */
final class NormalForm {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private NormalForm() {}

    /**
     * Code points in lower case and half width; every digit is 0 (numbers of houses and telephones
     * say nothing about the matter), and what is neither letter nor digit is one blank between
     * words.
     */
    static int[] of(String text) {
        int[] normal = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int raw = text.codePointAt(i);
            i += Character.charCount(raw);
            int c = normal(raw);
            if (c != ' ' || (length > 0 && normal[length - 1] != ' ')) {
                normal[length++] = c;
            }
        }
        boolean trailing = length > 0 && normal[length - 1] == ' ';
        return Arrays.copyOf(normal, trailing ? length - 1 : length);
    }

    private static int normal(int raw) {
        int c = raw >= FULL_WIDTH_FIRST && raw <= FULL_WIDTH_LAST ? raw - FULL_WIDTH_SHIFT : raw;
        if (Character.isDigit(c)) {
            return '0';
        }
        return Character.isLetter(c) ? Character.toLowerCase(c) : ' ';
    }
}
