package org.jiesu.messaging;

import java.util.EnumSet;
import java.util.Set;

/** The lanes one transaction wrote to: their relays are woken when it has committed. */
final class AppendedLanes {

    private final Set<Lane> lanes = EnumSet.noneOf(Lane.class);

    void add(Lane lane) {
        boolean ignored = lanes.add(lane);
    }

    Set<Lane> lanes() {
        return lanes;
    }
}
