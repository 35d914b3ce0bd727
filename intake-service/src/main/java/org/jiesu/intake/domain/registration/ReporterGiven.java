package org.jiesu.intake.domain.registration;

import org.jspecify.annotations.Nullable;

/** Who complains, as given. Personal data. */
public record ReporterGiven(
        @Nullable String name, @Nullable Phone phone, boolean anonymous, boolean confidential) {

    @Override
    public String toString() {
        return "ReporterGiven[…]";
    }
}
