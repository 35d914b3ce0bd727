package org.jiesu.sla.application.extension;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.domain.extension.Extension;

/** Requests for extensions. */
public interface Extensions {

    /** Which ticket an assignment belongs to and whose it is; empty when nobody knows it. */
    Uni<Optional<Place>> placeOf(UnitOfWork work, UUID assignmentId);

    /** An assignment's ticket and unit. */
    record Place(UUID ticketId, String unit) {}

    /** Read without a lock; the ticket's lock is what keeps decisions apart. */
    Uni<Optional<Extension>> find(UnitOfWork work, UUID extensionId);

    /** All that were ever asked for on a clock, oldest first. */
    Uni<List<Extension>> ofClock(UnitOfWork work, UUID clockId);

    /** Drops what people wrote about these tickets; that they asked, and when, stays. */
    Uni<Void> forgetTexts(UnitOfWork work, List<UUID> ticketIds);

    Uni<Void> save(UnitOfWork work, Extension extension);
}
