package org.jiesu.routing.application.reference;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** Tells others of units, categories and places. */
public interface ReferenceLog {

    Uni<Void> append(UnitOfWork work, List<ReferenceChange> changes);
}
