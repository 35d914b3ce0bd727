package org.jiesu.sla.application.tell;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** Tells the other services, in the transaction of what is told. */
public interface Announcements {

    /** In this order; what a clock keeps to itself is left out. */
    Uni<Void> tell(UnitOfWork work, List<? extends Announcement> announcements);
}
