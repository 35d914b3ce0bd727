package org.jiesu.routing.domain.text;

/** One form for what people type in many: full-width letters, blanks and capitals. */
public final class Texts {

    private Texts() {}

    /** The text as phrases are looked up in it: half-width, lower case, without blanks. */
    public static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = halfWidth(text.charAt(i));
            if (!Character.isWhitespace(c)) {
                normal.append(Character.toLowerCase(c));
            }
        }
        return normal.toString();
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return c == '\u3000' ? ' ' : c;
    }
}
