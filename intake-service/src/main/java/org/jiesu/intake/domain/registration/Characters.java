package org.jiesu.intake.domain.registration;

/** Which characters may stand in a text. */
public final class Characters {

    private Characters() {}

    /** No control characters but tab and line ends, no half of a surrogate pair. */
    public static boolean areWritable(String text) {
        return text.codePoints().allMatch(Characters::isWritable);
    }

    private static boolean isWritable(int c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return true;
        }
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
