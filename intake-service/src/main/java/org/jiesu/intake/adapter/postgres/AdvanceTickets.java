package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.intake.application.projection.News;
import org.jiesu.intake.domain.ticket.Decision;
import org.jiesu.intake.domain.ticket.Ticket;
import org.jiesu.intake.domain.ticket.TicketState;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Lets tickets decide on news, all of a batch under their locks at once. */
final class AdvanceTickets {

    private static final String LOCK =
            """
            SELECT id, state, standing, round, version, merged_into FROM ticket
            WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
            """;

    private static final String STORE =
            """
            UPDATE ticket t SET state = n.state, standing = n.standing, version = n.version
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[]) AS n(id, state, standing, version)
            WHERE t.id = n.id
            """;

    private AdvanceTickets() {}

    static Uni<Void> decide(UnitOfWork work, List<News> news) {
        List<News> moving = news.stream().filter(n -> n.progress() != null).toList();
        if (moving.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = moving.stream().map(News::ticket).distinct().toArray(UUID[]::new);
        return work.select(LOCK, (Object) ids).chain(rows -> store(work, changed(rows, moving)));
    }

    private static List<Ticket> changed(List<Row> rows, List<News> news) {
        Map<UUID, Ticket> tickets = new HashMap<>();
        rows.forEach(row -> tickets.put(row.uuid(0), ticket(row)));
        Map<UUID, Ticket> changed = new HashMap<>();
        for (News one : news) {
            Ticket ticket = tickets.get(one.ticket());
            if (ticket != null
                    && one.progress() != null
                    && Decision.on(ticket, one.progress()) instanceof Decision.Changed decision) {
                tickets.put(one.ticket(), decision.next());
                changed.put(one.ticket(), decision.next());
            }
        }
        return new ArrayList<>(changed.values());
    }

    private static Uni<Void> store(UnitOfWork work, List<Ticket> tickets) {
        return tickets.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.update(
                                STORE,
                                new Columns<>(tickets)
                                        .ids(Ticket::id)
                                        .texts(t -> t.state().name())
                                        .texts(t -> name(t.standing()))
                                        .numbers(Ticket::version)
                                        .parameters())
                        .replaceWithVoid();
    }

    private static @Nullable String name(@Nullable TicketState state) {
        return state == null ? null : state.name();
    }

    private static Ticket ticket(Row row) {
        String standing = row.textOrNull(2);
        return new Ticket(
                row.uuid(0),
                TicketState.valueOf(row.text(1)),
                standing == null ? null : TicketState.valueOf(standing),
                row.integer(3),
                row.number(4),
                row.uuidOrNull(5));
    }
}
