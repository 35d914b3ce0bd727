package org.jiesu.reporting.application.fact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;

/** How far in the events' own time the figures are. */
public interface Watermarks {

    /** Raises the marks, in the given order; none is lowered. */
    Uni<Void> raise(UnitOfWork work, List<Watermark> marks);
}
