package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes dead letters and knows whose keys wait. */
final class LetterTable {

    private static final String OPEN_KEYS =
            """
            SELECT DISTINCT key FROM dead_letter
            WHERE consumer = $1 AND key = ANY ($2::text[]) AND state IN ('DEAD', 'PARKED')
            """;

    private static final String INSERT =
            """
            INSERT INTO dead_letter (consumer, state, cause, detail, topic, topic_id, partition,
                log_offset, key, subject, sequence, type, written_at, headers, payload, encrypted)
            SELECT $1, state, cause, detail, $2, $3, partition, log_offset, key, subject,
                sequence, type, written_at, headers, payload, $4::boolean
            FROM unnest($5::text[], $6::text[], $7::text[], $8::int[], $9::bigint[], $10::text[],
                $11::text[], $12::bigint[], $13::text[], $14::timestamptz[], $15::text[],
                $16::bytea[])
            WITH ORDINALITY AS l (state, cause, detail, partition, log_offset, key, subject,
                sequence, type, written_at, headers, payload, position)
            ORDER BY position
            """;

    private LetterTable() {}

    static Uni<Set<String>> openKeys(UnitOfWork work, String consumer, Collection<String> keys) {
        return work.select(OPEN_KEYS, consumer, keys.toArray(String[]::new))
                .map(rows ->
                        rows.stream()
                                .map(row -> row.text(0))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    static Uni<Void> insert(
            UnitOfWork work,
            String consumer,
            LogId log,
            boolean encrypted,
            List<LetterRow> letters) {
        return work.update(
                        INSERT,
                        consumer,
                        log.topic(),
                        log.topicId(),
                        encrypted,
                        texts(letters, LetterRow::state),
                        texts(letters, LetterRow::cause),
                        texts(letters, LetterRow::detail),
                        letters.stream().map(l -> l.origin().partition()).toArray(Integer[]::new),
                        letters.stream().map(l -> l.origin().offset()).toArray(Long[]::new),
                        texts(letters, LetterRow::key),
                        texts(letters, LetterRow::subject),
                        letters.stream().map(LetterRow::sequence).toArray(Long[]::new),
                        texts(letters, LetterRow::type),
                        letters.stream()
                                .map(LetterRow::writtenAt)
                                .toArray(java.time.Instant[]::new),
                        texts(letters, LetterRow::headers),
                        letters.stream().map(LetterRow::payload).toArray(byte[][]::new))
                .replaceWithVoid();
    }

    private static @Nullable String[] texts(
            List<LetterRow> letters, Function<LetterRow, @Nullable String> of) {
        return letters.stream().<@Nullable String>map(of).toArray(String[]::new);
    }
}
