package org.jiesu.routing.adapter.training;

/** Input or options that cannot be used; the message names the place and the remedy. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputException(String message) {
        super(message);
    }
}
