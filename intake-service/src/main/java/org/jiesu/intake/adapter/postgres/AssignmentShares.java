package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.intake.application.projection.News;
import org.jiesu.intake.application.projection.News.Share;
import org.jiesu.messaging.UnitOfWork;

/** Writes what became of assignments: opened ones first, then the last state of each. */
final class AssignmentShares {

    private static final String OPEN =
            """
            INSERT INTO assignment (ticket_id, assignment_id, round, unit, unit_name, district, role, state, is_open)
            SELECT o.*, 'PENDING_SIGN', true
            FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) AS o
            ON CONFLICT DO NOTHING
            """;

    private static final String MOVE =
            """
            UPDATE assignment a SET state = m.state, is_open = m.is_open
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[]) AS m(ticket_id, assignment_id, state, is_open)
            WHERE a.ticket_id = m.ticket_id AND a.assignment_id = m.assignment_id
            """;

    private static final String CLOSE =
            """
            UPDATE assignment a SET is_open = false
            FROM unnest($1::uuid[], $2::int[]) AS c(ticket_id, round)
            WHERE a.ticket_id = c.ticket_id AND a.round <= c.round AND a.is_open
            """;

    private AssignmentShares() {}

    private record Opening(UUID ticket, Share.Opened share) {}

    private record Move(UUID ticket, Share.Moved share) {}

    private record Closing(UUID ticket, Share.AllClosed share) {}

    static Uni<Void> write(UnitOfWork work, List<News> news) {
        Map<UUID, Opening> opened = new LinkedHashMap<>();
        Map<UUID, Move> moved = new LinkedHashMap<>();
        List<Closing> closed = new ArrayList<>();
        for (News one : news) {
            for (Share share : one.shares()) {
                switch (share) {
                    case Share.Opened o ->
                            opened.putIfAbsent(o.assignment(), new Opening(one.ticket(), o));
                    case Share.Moved m -> moved.put(m.assignment(), new Move(one.ticket(), m));
                    case Share.AllClosed c -> closed.add(new Closing(one.ticket(), c));
                }
            }
        }
        return open(work, List.copyOf(opened.values()))
                .chain(() -> move(work, List.copyOf(moved.values())))
                .chain(() -> close(work, closed));
    }

    private static Uni<Void> open(UnitOfWork work, List<Opening> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.update(
                                OPEN,
                                new Columns<>(rows)
                                        .ids(Opening::ticket)
                                        .ids(o -> o.share().assignment())
                                        .integers(o -> o.share().round())
                                        .texts(o -> o.share().unit())
                                        .texts(o -> o.share().unitName())
                                        .texts(o -> o.share().district())
                                        .texts(o -> o.share().role())
                                        .parameters())
                        .replaceWithVoid();
    }

    private static Uni<Void> move(UnitOfWork work, List<Move> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.update(
                                MOVE,
                                new Columns<>(rows)
                                        .ids(Move::ticket)
                                        .ids(m -> m.share().assignment())
                                        .texts(m -> m.share().state())
                                        .flags(m -> m.share().open())
                                        .parameters())
                        .replaceWithVoid();
    }

    private static Uni<Void> close(UnitOfWork work, List<Closing> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.update(
                                CLOSE,
                                new Columns<>(rows)
                                        .ids(Closing::ticket)
                                        .integers(c -> c.share().round())
                                        .parameters())
                        .replaceWithVoid();
    }
}
