package org.jiesu.sla.domain.deadline;

/** Why work passed from one unit to another. */
public enum Passing {
    RETURN("退单", "RETURNED"),
    TRANSFER("转派", "TRANSFERRED"),
    DISPATCH("重新派单", "DISPATCHED");

    private final String text;
    private final String cancels;

    Passing(String text, String cancels) {
        this.text = text;
        this.cancels = cancels;
    }

    /** In Chinese. */
    public String text() {
        return text;
    }

    /** The reason given for clocks that end with the old unit. */
    public String cancels() {
        return cancels;
    }
}
