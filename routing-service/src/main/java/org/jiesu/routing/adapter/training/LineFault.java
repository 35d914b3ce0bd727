package org.jiesu.routing.adapter.training;

/** What is wrong with one line and how to mend it. */
final class LineFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String text;

    LineFault(String text) {
        super(text);
        this.text = text;
    }

    String text() {
        return text;
    }
}
