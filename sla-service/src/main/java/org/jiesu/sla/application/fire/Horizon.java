package org.jiesu.sla.application.fire;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Up to when we know all that was told (design rule 6): no breach is declared beyond it. */
public interface Horizon {

    /**
     * Everything told before this moment has been taken in. Stands still while the broker cannot be
     * reached or our consumers are behind; never fails.
     */
    Uni<Instant> reached();
}
