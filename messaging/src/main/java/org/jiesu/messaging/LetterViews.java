package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dead letters as a person reads them; an encrypted payload stays unread. */
final class LetterViews {

    private static final String COLUMNS =
            "id, consumer, state, cause, detail, topic, partition, log_offset, key, subject, type,"
                    + " CASE WHEN encrypted THEN NULL ELSE payload END, attempts, created_at,"
                    + " closed_at, closed_by, reason";

    private static final String LIST =
            "SELECT "
                    + COLUMNS
                    + " FROM dead_letter WHERE id > $1::bigint"
                    + " AND ($2::text IS NULL OR consumer = $2::text)"
                    + " AND (NOT $3::boolean OR state IN ('DEAD', 'PARKED'))"
                    + " ORDER BY id LIMIT $4::int";

    private static final String SHOW =
            "SELECT " + COLUMNS + " FROM dead_letter WHERE id = $1::bigint";

    private LetterViews() {}

    static Uni<List<DeadLetter>> list(
            UnitOfWork work, @Nullable String consumer, boolean open, long after, int limit) {
        return work.select(LIST, after, consumer, open, limit)
                .map(rows -> rows.stream().map(LetterViews::of).toList());
    }

    static Uni<Optional<DeadLetter>> show(UnitOfWork work, long id) {
        return work.select(SHOW, id).map(rows -> rows.stream().map(LetterViews::of).findFirst());
    }

    private static DeadLetter of(Row row) {
        byte[] payload = row.bytesOrNull(11);
        return new DeadLetter(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                new Origin(row.text(5), row.integer(6), row.number(7)),
                row.text(8),
                row.textOrNull(9),
                row.textOrNull(10),
                payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                row.integer(12),
                row.instant(13),
                row.instantOrNull(14),
                row.textOrNull(15),
                row.textOrNull(16));
    }
}
