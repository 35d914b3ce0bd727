package org.jiesu.intake.domain.registration;

import java.util.List;

/** Either a value that is right in every field, or all that is wrong with it. */
public sealed interface Checked<T> {

    record Right<T>(T value) implements Checked<T> {}

    /** Names fields, never values. */
    record Wrong<T>(List<Fault> faults) implements Checked<T> {}
}
