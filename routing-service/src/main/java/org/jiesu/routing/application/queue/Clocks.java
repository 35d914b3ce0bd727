package org.jiesu.routing.application.queue;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import org.jiesu.messaging.UnitOfWork;

/** Due times as sla tells them, so that queues can be sorted and show lights. */
public interface Clocks {

    /** Stores at most one news per clock, and what follows for the assignments they belong to. */
    Uni<Void> record(UnitOfWork work, Collection<ClockNews> news);
}
