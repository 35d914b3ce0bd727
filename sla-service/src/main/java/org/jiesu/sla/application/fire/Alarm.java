package org.jiesu.sla.application.fire;

import java.time.Instant;

/** Sees to it that somebody looks at the clocks in time. */
public interface Alarm {

    /** A look is wanted at this moment; an earlier one already wanted stays. */
    void noLaterThan(Instant look);
}
