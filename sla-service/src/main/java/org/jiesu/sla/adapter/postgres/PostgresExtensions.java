package org.jiesu.sla.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.extension.Extensions;
import org.jiesu.sla.domain.extension.Extension;

@ApplicationScoped
class PostgresExtensions implements Extensions {

    private static final String PLACE = "SELECT ticket_id, unit FROM assignment WHERE id = $1";

    private static final String COLUMNS =
            """
            id, ticket_id, round, assignment_id, deadline_id, unit, days, reason, asked_by, asked_at,
            state, note, decided_by, decided_at, due_at
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM extension WHERE id = $1";

    private static final String OF_CLOCK =
            "SELECT " + COLUMNS + " FROM extension WHERE deadline_id = $1 ORDER BY asked_at, id";

    private static final String SAVE =
            "INSERT INTO extension ("
                    + COLUMNS
                    + """
                    ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                    ON CONFLICT (id) DO UPDATE SET state = excluded.state, note = excluded.note,
                        decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                        due_at = excluded.due_at
                    """;

    private static final String FORGET =
            "UPDATE extension SET reason = '', note = NULL WHERE ticket_id = ANY ($1::uuid[])";

    private static final String FORGET_IN_EXPLANATIONS =
            """
            UPDATE deadline d SET explanation = (
                SELECT jsonb_agg(CASE step ->> 'code' WHEN 'CHANGED' THEN jsonb_set(step, '{text}',
                    to_jsonb(regexp_replace(step ->> 'text', ';理由:.*$', ''))) ELSE step END
                    ORDER BY position)
                FROM jsonb_array_elements(d.explanation) WITH ORDINALITY AS s (step, position))
            WHERE ticket_id = ANY ($1::uuid[]) AND explanation @> '[{"code": "CHANGED"}]'
            """;

    @Override
    public Uni<Void> forgetTexts(UnitOfWork work, List<UUID> ticketIds) {
        UUID[] ids = ticketIds.toArray(UUID[]::new);
        return work.update(FORGET, (Object) ids)
                .chain(() -> work.update(FORGET_IN_EXPLANATIONS, (Object) ids))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Place>> placeOf(UnitOfWork work, UUID assignmentId) {
        return work.select(PLACE, assignmentId)
                .map(rows -> rows.stream().findFirst().map(r -> new Place(r.uuid(0), r.text(1))));
    }

    @Override
    public Uni<Optional<Extension>> find(UnitOfWork work, UUID extensionId) {
        return work.select(FIND, extensionId)
                .map(rows -> rows.stream().findFirst().map(PostgresExtensions::extension));
    }

    @Override
    public Uni<List<Extension>> ofClock(UnitOfWork work, UUID clockId) {
        return work.select(OF_CLOCK, clockId)
                .map(rows -> rows.stream().map(PostgresExtensions::extension).toList());
    }

    @Override
    public Uni<Void> save(UnitOfWork work, Extension extension) {
        Extension.Ruling ruling = extension.ruling();
        return work.update(
                        SAVE,
                        extension.id(),
                        extension.ticketId(),
                        extension.round(),
                        extension.assignmentId(),
                        extension.clockId(),
                        extension.unit(),
                        extension.days(),
                        extension.reason(),
                        extension.askedBy(),
                        extension.askedAt(),
                        extension.state(),
                        ruling == null ? null : ruling.note(),
                        ruling == null ? null : ruling.by(),
                        ruling == null ? null : ruling.at(),
                        ruling == null ? null : ruling.dueAt())
                .replaceWithVoid();
    }

    private static Extension extension(Row row) {
        String state = row.text(10);
        Extension.Ruling ruling =
                state.equals("REQUESTED")
                        ? null
                        : new Extension.Ruling(
                                state.equals("APPROVED"),
                                row.textOrNull(11),
                                row.text(12),
                                row.instant(13),
                                row.instantOrNull(14));
        return new Extension(
                row.uuid(0),
                row.uuid(1),
                row.integer(2),
                row.uuid(3),
                row.uuid(4),
                row.text(5),
                row.integer(6),
                row.text(7),
                row.text(8),
                row.instant(9),
                ruling);
    }
}
