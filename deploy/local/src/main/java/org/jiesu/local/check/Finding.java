package org.jiesu.local.check;

/**
 * One thing that was looked at.
 *
 * @param remedy what to do about it; empty when all is well
 */
public record Finding(Level level, String what, String remedy) {

    /** How bad it is. */
    public enum Level {
        OK,
        WARNING,
        FAULT
    }

    public static Finding ok(String what) {
        return new Finding(Level.OK, what, "");
    }

    public static Finding warning(String what, String remedy) {
        return new Finding(Level.WARNING, what, remedy);
    }

    public static Finding fault(String what, String remedy) {
        return new Finding(Level.FAULT, what, remedy);
    }

    public boolean isFault() {
        return level == Level.FAULT;
    }
}
