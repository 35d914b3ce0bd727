package org.jiesu.messaging;

import org.jspecify.annotations.Nullable;

/** Who did what an event tells: a person by user name, with the unit it acted for, or a service. */
public record Actor(String name, @Nullable String unit) {

    /** A service acting by itself: {@code system:<service>}. */
    public static Actor system(String service) {
        return new Actor("system:" + service, null);
    }
}
