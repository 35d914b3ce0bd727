package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dead letters that wait, and how they are closed. */
final class OpenLetterTable {

    private static final String BY_ID =
            "SELECT "
                    + OpenLetter.COLUMNS
                    + " FROM dead_letter WHERE id = $1::bigint AND state IN ('DEAD', 'PARKED')";

    private static final String FIRST_OF_KEY =
            "SELECT "
                    + OpenLetter.COLUMNS
                    + " FROM dead_letter WHERE consumer = $1 AND key = $2"
                    + " AND state IN ('DEAD', 'PARKED') ORDER BY id LIMIT 1 FOR UPDATE";

    private static final String WAITING =
            """
            SELECT count(*) FROM dead_letter
            WHERE consumer = $1 AND key = $2 AND state IN ('DEAD', 'PARKED')
            """;

    private static final String CLOSE =
            """
            UPDATE dead_letter SET state = $2, closed_at = now(), closed_by = $3, reason = $4::text
            WHERE id = $1::bigint
            """;

    private static final String FAILED_AGAIN =
            """
            UPDATE dead_letter
            SET state = 'DEAD', cause = $2, detail = $3, attempts = attempts + 1
            WHERE id = $1::bigint
            """;

    private OpenLetterTable() {}

    static Uni<Optional<OpenLetter>> find(UnitOfWork work, long id) {
        return work.select(BY_ID, id).map(OpenLetterTable::first);
    }

    /** Locked, so that nobody else replays or discards it meanwhile. */
    static Uni<Optional<OpenLetter>> firstOf(UnitOfWork work, String consumer, String key) {
        return work.select(FIRST_OF_KEY, consumer, key).map(OpenLetterTable::first);
    }

    static Uni<Integer> waiting(UnitOfWork work, String consumer, String key) {
        return work.select(WAITING, consumer, key).map(rows -> rows.get(0).integer(0));
    }

    static Uni<Void> close(
            UnitOfWork work, long id, String state, String by, @Nullable String reason) {
        return work.update(CLOSE, id, state, by, reason).replaceWithVoid();
    }

    static Uni<Void> failedAgain(UnitOfWork work, long id, Reading.Cause cause, String detail) {
        return work.update(FAILED_AGAIN, id, cause.name(), detail).replaceWithVoid();
    }

    private static Optional<OpenLetter> first(List<Row> rows) {
        return rows.stream().map(OpenLetter::of).findFirst();
    }
}
