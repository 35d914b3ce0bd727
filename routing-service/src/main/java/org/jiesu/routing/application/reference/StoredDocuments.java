package org.jiesu.routing.application.reference;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiesu.messaging.UnitOfWork;

/** The data sets' versions in the database, and what has been told of them. */
public interface StoredDocuments {

    /**
     * The newest version of a data set.
     *
     * @param shipped whether it came with the software, so that newer software may replace it
     */
    record Stored(long version, boolean shipped, String document) {}

    /** What has last been told of a unit, category or place. */
    record Told(long sequence, String content) {}

    /** Keeps every other process from loading until the transaction ends. */
    Uni<Void> lock(UnitOfWork work);

    Uni<Map<DataSet, Long>> versions(UnitOfWork work);

    Uni<Map<DataSet, Stored>> newest(UnitOfWork work);

    Uni<Void> addShipped(UnitOfWork work, DataSet set, long version, String document, Instant at);

    /** By subject. */
    Uni<Map<String, Told>> told(UnitOfWork work);

    Uni<Void> recordTold(UnitOfWork work, List<ReferenceChange> changes);
}
