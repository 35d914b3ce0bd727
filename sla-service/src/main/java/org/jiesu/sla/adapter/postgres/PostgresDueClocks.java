package org.jiesu.sla.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.fire.DueClocks;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockEvent;
import org.jiesu.sla.domain.deadline.ClockState;
import org.jiesu.sla.domain.ticket.Told;

/**
 * What {@code Decision.on} says of a look at a clock, for many rows at once. A row another
 * transaction holds is left to it or to the next pass.
 */
@ApplicationScoped
class PostgresDueClocks implements DueClocks {

    private static final String BREACH =
            """
            WITH due AS (
                SELECT id FROM deadline
                WHERE state = 'RUNNING' AND due_at <= least(now(), $1::timestamptz)
                ORDER BY due_at, id LIMIT $2::int FOR UPDATE SKIP LOCKED)
            UPDATE deadline d SET state = 'BREACHED', breached_at = now(), version = version + 1
            FROM due WHERE d.id = due.id
            RETURNING %s
            """
                    .formatted(ClockColumns.of("d"));

    private static final String WARN =
            """
            WITH due AS (
                SELECT id FROM deadline
                WHERE state = 'RUNNING' AND warned_at IS NULL AND warn_at <= now()
                  AND due_at > now()
                ORDER BY warn_at, id LIMIT $1::int FOR UPDATE SKIP LOCKED)
            UPDATE deadline d SET warned_at = now(), version = version + 1
            FROM due WHERE d.id = due.id
            RETURNING %s
            """
                    .formatted(ClockColumns.of("d"));

    private static final String NEXT =
            """
            SELECT least(
                (SELECT due_at FROM deadline WHERE state = 'RUNNING'
                 ORDER BY due_at, id LIMIT 1),
                (SELECT warn_at FROM deadline
                 WHERE state = 'RUNNING' AND warned_at IS NULL AND due_at > now()
                 ORDER BY warn_at, id LIMIT 1))
            """;

    @Override
    public Uni<List<Told>> breach(UnitOfWork work, Instant horizon, int limit) {
        return work.select(BREACH, horizon, limit)
                .map(rows -> told(rows, PostgresDueClocks::breached));
    }

    @Override
    public Uni<List<Told>> warn(UnitOfWork work, int limit) {
        return work.select(WARN, limit).map(rows -> told(rows, PostgresDueClocks::warned));
    }

    @Override
    public Uni<Optional<Instant>> next(UnitOfWork work) {
        return work.select(NEXT).map(rows -> Optional.ofNullable(rows.getFirst().instantOrNull(0)));
    }

    private static List<Told> told(List<Row> rows, Function<Clock, ClockEvent> event) {
        return rows.stream()
                .map(ClockColumns::clock)
                .map(clock -> new Told(event.apply(clock), clock, clock))
                .toList();
    }

    private static ClockEvent breached(Clock clock) {
        if (clock.state() instanceof ClockState.Breached breached) {
            return new ClockEvent.Breached(breached.noticedAt());
        }
        throw new IllegalStateException("Expected a breach, but got " + clock.state());
    }

    private static ClockEvent warned(Clock clock) {
        if (clock.state() instanceof ClockState.Running running && running.warnedAt() != null) {
            return new ClockEvent.Warned(running.warnedAt());
        }
        throw new IllegalStateException("Expected a warning, but got " + clock.state());
    }
}
