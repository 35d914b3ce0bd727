package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The last event of each aggregate that a consumer has taken in. */
final class SequenceTable {

    private static final String READ =
            """
            SELECT subject, sequence FROM consumed_sequence
            WHERE consumer = $1 AND subject = ANY ($2::text[])
            """;

    private static final String WRITE =
            """
            INSERT INTO consumed_sequence AS known (consumer, subject, sequence)
            SELECT $1, subject, sequence
            FROM unnest($2::text[], $3::bigint[]) AS s (subject, sequence) ORDER BY subject
            ON CONFLICT (consumer, subject) DO UPDATE
            SET sequence = greatest(known.sequence, excluded.sequence)
            """;

    private SequenceTable() {}

    static Uni<Map<String, Long>> read(
            UnitOfWork work, String consumer, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return work.select(READ, consumer, subjects.toArray(String[]::new))
                .map(rows -> {
                    Map<String, Long> sequences = new HashMap<>();
                    rows.forEach(row -> sequences.put(row.text(0), row.number(1)));
                    return sequences;
                });
    }

    static Uni<Void> write(UnitOfWork work, String consumer, Map<String, Long> sequences) {
        if (sequences.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.update(
                        WRITE,
                        consumer,
                        sequences.keySet().toArray(String[]::new),
                        sequences.values().toArray(Long[]::new))
                .replaceWithVoid();
    }
}
