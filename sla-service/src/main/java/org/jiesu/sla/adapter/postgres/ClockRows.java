package org.jiesu.sla.adapter.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.adapter.postgres.ClockColumns.StateColumns;
import org.jiesu.sla.domain.deadline.Clock;

/** Clocks of locked tickets, written in one statement whatever their number. */
final class ClockRows {

    private static final String UPSERT =
            """
            INSERT INTO deadline AS d (%s)
            SELECT c.id, c.ticket_id, c.round, c.stage, c.grade, c.profile, c.calendar_version,
                   c.met_by, c.hand_over, c.started_at, c.original_due_at, c.assignment_id, c.unit,
                   c.role, c.due_at, c.warn_at, c.state, c.warned_at, c.met_at, c.breached_at,
                   c.ended_at, c.end_reason, c.explanation::jsonb, c.version
            FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[],
                        $7::text[], $8::text[], $9::text[], $10::timestamptz[],
                        $11::timestamptz[], $12::uuid[], $13::text[], $14::text[],
                        $15::timestamptz[], $16::timestamptz[], $17::text[],
                        $18::timestamptz[], $19::timestamptz[], $20::timestamptz[],
                        $21::timestamptz[], $22::text[], $23::text[], $24::bigint[])
                AS c (%s)
            ORDER BY c.id
            ON CONFLICT (id) DO UPDATE SET
                assignment_id = excluded.assignment_id, unit = excluded.unit,
                role = excluded.role, due_at = excluded.due_at, warn_at = excluded.warn_at,
                state = excluded.state,
                warned_at = CASE excluded.state WHEN 'RUNNING' THEN excluded.warned_at
                            ELSE coalesce(excluded.warned_at, d.warned_at) END,
                met_at = excluded.met_at,
                breached_at = coalesce(excluded.breached_at, d.breached_at),
                ended_at = excluded.ended_at, end_reason = excluded.end_reason,
                explanation = excluded.explanation, version = excluded.version
            """
                    .formatted(ClockColumns.ALL, ClockColumns.ALL);

    private ClockRows() {}

    static Uni<Void> save(UnitOfWork work, List<Clock> clocks) {
        if (clocks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Columns<Clock> columns = new Columns<>(clocks);
        terms(columns);
        columns.with(UUID.class, c -> c.holder().assignmentId())
                .with(String.class, c -> c.holder().unit())
                .with(String.class, c -> c.holder().role())
                .with(Instant.class, Clock::dueAt)
                .with(Instant.class, Clock::warnAt);
        states(columns);
        columns.with(String.class, c -> ClockColumns.json(c.explanation()))
                .with(Long.class, Clock::sequence);
        return work.update(UPSERT, columns.parameters()).replaceWithVoid();
    }

    private static void terms(Columns<Clock> columns) {
        columns.with(UUID.class, c -> c.terms().id())
                .with(UUID.class, c -> c.terms().ticketId())
                .with(Integer.class, c -> c.terms().round())
                .with(String.class, c -> c.terms().stage())
                .with(String.class, c -> c.terms().grade())
                .with(String.class, c -> c.terms().profile())
                .with(String.class, c -> c.terms().calendarVersion())
                .with(String.class, c -> c.terms().metBy().name())
                .with(String.class, c -> c.terms().handOver().name())
                .with(Instant.class, c -> c.terms().startedAt())
                .with(Instant.class, c -> c.terms().originalDueAt());
    }

    private static void states(Columns<Clock> columns) {
        columns.with(String.class, c -> StateColumns.of(c.state()).name())
                .with(Instant.class, c -> StateColumns.of(c.state()).warnedAt())
                .with(Instant.class, c -> StateColumns.of(c.state()).metAt())
                .with(Instant.class, c -> StateColumns.of(c.state()).breachedAt())
                .with(Instant.class, c -> StateColumns.of(c.state()).endedAt())
                .with(String.class, c -> StateColumns.of(c.state()).endReason());
    }
}
