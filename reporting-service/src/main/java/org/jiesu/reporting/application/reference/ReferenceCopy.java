package org.jiesu.reporting.application.reference;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** Every version of the reference data that was told; the highest one of a code is in force. */
public interface ReferenceCopy {

    /** Adds the versions not there yet. */
    Uni<Void> add(UnitOfWork work, List<ReferenceEntry> entries);
}
