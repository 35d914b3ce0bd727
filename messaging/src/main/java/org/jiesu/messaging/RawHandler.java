package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Takes in undecoded records under the same promises as {@link EventHandler}. */
@FunctionalInterface
public interface RawHandler {

    Uni<Void> handle(UnitOfWork work, List<RawRecord> batch);
}
