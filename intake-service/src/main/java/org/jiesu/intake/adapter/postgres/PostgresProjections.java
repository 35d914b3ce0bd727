package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiesu.intake.application.projection.News;
import org.jiesu.intake.application.projection.TicketProjections;
import org.jiesu.intake.domain.identity.TicketIds;
import org.jiesu.messaging.UnitOfWork;

/** Other services' news beside the tickets, written set by set. */
@Singleton
class PostgresProjections implements TicketProjections {

    private static final String TELL =
            """
            INSERT INTO timeline_entry (ticket_id, entry_id, at, service, type, actor, text)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[])
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOCKS =
            """
            INSERT INTO deadline AS d (ticket_id, deadline_id, round, assignment_id, stage, unit, state, started_at,
                due_at, original_due_at)
            SELECT c.*, c.due_at
            FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                $8::timestamptz[], $9::timestamptz[])
                AS c(ticket_id, deadline_id, round, assignment_id, stage, unit, state, started_at, due_at)
            ON CONFLICT (ticket_id, deadline_id) DO UPDATE SET assignment_id = excluded.assignment_id,
                unit = excluded.unit, state = excluded.state, due_at = coalesce(excluded.due_at, d.due_at),
                started_at = coalesce(excluded.started_at, d.started_at)
            """;

    private static final String CATEGORIES =
            """
            UPDATE ticket t SET current_category = c.category
            FROM unnest($1::uuid[], $2::text[]) AS c(id, category)
            WHERE t.id = c.id AND t.current_category IS DISTINCT FROM c.category
            """;

    private final Months months;

    PostgresProjections(Months months) {
        this.months = months;
    }

    @Override
    public Uni<Void> tell(UnitOfWork work, List<News> news) {
        return work.update(
                        TELL,
                        new Columns<>(news)
                                .ids(News::ticket)
                                .ids(News::event)
                                .times(News::at)
                                .texts(News::service)
                                .texts(News::type)
                                .texts(News::actor)
                                .texts(News::text)
                                .parameters())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> shares(UnitOfWork work, List<News> news) {
        return AssignmentShares.write(work, news);
    }

    @Override
    public Uni<Void> clocks(UnitOfWork work, List<News> news) {
        List<TicketClock> last = lastClocks(news);
        if (last.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.update(
                        CLOCKS,
                        new Columns<>(last)
                                .ids(TicketClock::ticket)
                                .ids(c -> c.clock().deadline())
                                .integers(c -> c.clock().round())
                                .ids(c -> c.clock().assignment())
                                .texts(c -> c.clock().stage())
                                .texts(c -> c.clock().unit())
                                .texts(c -> c.clock().state())
                                .times(c -> c.clock().startedAt())
                                .times(c -> c.clock().dueAt())
                                .parameters())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> categories(UnitOfWork work, List<News> news) {
        Map<UUID, String> last = new LinkedHashMap<>();
        for (News one : news) {
            if (one.category() != null) {
                last.put(one.ticket(), Objects.requireNonNull(one.category()));
            }
        }
        if (last.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<UUID, String>> entries = List.copyOf(last.entrySet());
        return work.update(
                        CATEGORIES,
                        new Columns<>(entries)
                                .ids(Map.Entry::getKey)
                                .texts(Map.Entry::getValue)
                                .parameters())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> advance(UnitOfWork work, List<News> news) {
        return months.ensure(work, news.stream().map(n -> TicketIds.timeOf(n.ticket())).toList())
                .chain(() -> AdvanceTickets.decide(work, news));
    }

    private record TicketClock(UUID ticket, News.Clock clock) {}

    /** The start of a clock in the same batch is not lost when a later event does not tell it. */
    private static List<TicketClock> lastClocks(List<News> news) {
        Map<UUID, TicketClock> last = new LinkedHashMap<>();
        for (News one : news) {
            News.Clock clock = one.clock();
            if (clock != null) {
                last.merge(
                        clock.deadline(),
                        new TicketClock(one.ticket(), clock),
                        PostgresProjections::later);
            }
        }
        return new ArrayList<>(last.values());
    }

    private static TicketClock later(TicketClock earlier, TicketClock later) {
        News.Clock clock = later.clock();
        return new TicketClock(
                later.ticket(),
                new News.Clock(
                        clock.deadline(),
                        clock.round(),
                        clock.assignment(),
                        clock.stage(),
                        clock.unit(),
                        clock.state(),
                        clock.startedAt() == null ? earlier.clock().startedAt() : clock.startedAt(),
                        clock.dueAt() == null ? earlier.clock().dueAt() : clock.dueAt()));
    }
}
