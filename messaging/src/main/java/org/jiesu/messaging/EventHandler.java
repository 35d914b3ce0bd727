package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Takes in events, in offset order, with all its effects in the given unit of work. A transient
 * failure is tried again for ever; after any other the batch is taken record by record and the bad
 * one goes to the dead letters, so it may be called again with the same events, each time in a
 * transaction in which none of them has happened yet.
 */
@FunctionalInterface
public interface EventHandler {

    Uni<Void> handle(UnitOfWork work, List<ReceivedEvent> batch);
}
