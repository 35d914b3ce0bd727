package org.jiesu.intake.application.privacy;

import org.jspecify.annotations.Nullable;

/** Who complained, opened. Personal data. */
public record Reporter(@Nullable String name, @Nullable String phone) {

    @Override
    public String toString() {
        return "Reporter[…]";
    }
}
