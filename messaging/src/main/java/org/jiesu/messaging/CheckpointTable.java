package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far a consumer has come in each partition of a log. */
final class CheckpointTable {

    private static final String ENSURE =
            """
            INSERT INTO checkpoint (consumer, cluster_id, topic, topic_id, partition, next_offset)
            SELECT $1, $2, $3, $4, partition, first
            FROM unnest($5::int[], $6::bigint[]) AS p (partition, first) ORDER BY partition
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK =
            """
            SELECT partition, next_offset FROM checkpoint
            WHERE consumer = $1 AND cluster_id = $2 AND topic = $3 AND topic_id = $4
              AND partition = ANY ($5::int[])
            ORDER BY partition FOR UPDATE
            """;

    private static final String ADVANCE =
            """
            UPDATE checkpoint
            SET next_offset = greatest(checkpoint.next_offset, p.next_offset), updated_at = now()
            FROM unnest($5::int[], $6::bigint[]) AS p (partition, next_offset)
            WHERE consumer = $1 AND cluster_id = $2 AND topic = $3 AND topic_id = $4
              AND checkpoint.partition = p.partition
            """;

    private static final String LOCK_PARTITION =
            """
            SELECT 1 FROM checkpoint WHERE consumer = $1 AND topic = $2 AND partition = $3::int
            ORDER BY topic_id, cluster_id FOR UPDATE
            """;

    private CheckpointTable() {}

    /** Makes the missing rows; those that stand stay as they are. */
    static Uni<Void> ensure(
            UnitOfWork work, String consumer, LogId log, Map<Integer, Long> beginnings) {
        return write(work, ENSURE, consumer, log, beginnings);
    }

    /** Locks the rows that stand, so that only one at a time takes in records of a partition. */
    static Uni<Map<Integer, Long>> lock(
            UnitOfWork work, String consumer, LogId log, Collection<Integer> partitions) {
        return work.select(
                        LOCK,
                        consumer,
                        log.clusterId(),
                        log.topic(),
                        log.topicId(),
                        partitions.toArray(Integer[]::new))
                .map(CheckpointTable::offsets);
    }

    static Uni<Void> advance(
            UnitOfWork work, String consumer, LogId log, Map<Integer, Long> nextOffsets) {
        return write(work, ADVANCE, consumer, log, nextOffsets);
    }

    /** Keeps the consumer from taking in records of a partition until the transaction ends. */
    static Uni<Void> lockPartition(UnitOfWork work, String consumer, String topic, int partition) {
        return work.select(LOCK_PARTITION, consumer, topic, partition).replaceWithVoid();
    }

    private static Uni<Void> write(
            UnitOfWork work, String sql, String consumer, LogId log, Map<Integer, Long> offsets) {
        return work.update(
                        sql,
                        consumer,
                        log.clusterId(),
                        log.topic(),
                        log.topicId(),
                        offsets.keySet().toArray(Integer[]::new),
                        offsets.values().toArray(Long[]::new))
                .replaceWithVoid();
    }

    private static Map<Integer, Long> offsets(List<Row> rows) {
        Map<Integer, Long> offsets = new LinkedHashMap<>();
        rows.forEach(row -> offsets.put(row.integer(0), row.number(1)));
        return offsets;
    }
}
