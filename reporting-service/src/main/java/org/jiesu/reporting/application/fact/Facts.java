package org.jiesu.reporting.application.fact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.domain.fact.Fact;

/** One fact per ticket. */
public interface Facts {

    /** The facts there are of these tickets, locked in the given order until the commit. */
    Uni<Map<UUID, Fact>> lock(UnitOfWork work, List<UUID> tickets);

    /**
     * Adds facts and tells which were added: a ticket somebody else has added since it was looked
     * for is left as that one made it.
     */
    Uni<Set<UUID>> add(UnitOfWork work, List<StoredFact> facts);

    /** Replaces facts locked before. */
    Uni<Void> replace(UnitOfWork work, List<StoredFact> facts);
}
