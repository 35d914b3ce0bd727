package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.verification.Books;
import org.jiesu.reporting.application.verification.Recount;
import org.jiesu.reporting.application.verification.Stocktaking;
import org.jiesu.reporting.domain.cube.Measure;

/** Recounts in plain SQL over the event log. */
@ApplicationScoped
class PostgresBooks implements Books {

    /** For this transaction alone: one large statement, sorted in memory and run once. */
    private static final String ROOM =
            "SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true)";

    private static final String TICKETS =
            """
            SELECT count(*), count(*) FILTER (WHERE day IS NOT NULL AND NOT imported),
                count(*) FILTER (WHERE imported), count(*) FILTER (WHERE day IS NULL),
                count(*) FILTER (WHERE live AND dispatched),
                count(*) FILTER (WHERE live AND NOT dispatched AND ended_day IS NULL),
                count(*) FILTER (WHERE live AND NOT dispatched AND ended_day IS NOT NULL)
            FROM (SELECT day, imported, ended_day, day IS NOT NULL AND NOT imported AS live,
                coalesce((parts -> 'routing' ->> 'dispatchedRound')::int, 0) > 0 AS dispatched
                FROM ticket_fact) AS fact
            """;
    private static final String STATES =
            "SELECT state, count(*) FROM ticket_fact WHERE state IS NOT NULL GROUP BY state";
    private static final String EVENTS = "SELECT topic, count(*) FROM event_log GROUP BY topic";

    @Override
    public Uni<List<Recount>> recount(UnitOfWork work) {
        return work.select(ROOM)
                .chain(() -> work.select(RecountQuery.ofAllCubes()))
                .map(PostgresBooks::recounts);
    }

    @Override
    public Uni<Stocktaking> stocktaking(UnitOfWork work) {
        return work.select(TICKETS).chain(tickets -> byState(work, tickets.getFirst()));
    }

    private static Uni<Stocktaking> byState(UnitOfWork work, Row tickets) {
        return work.select(STATES)
                .chain(states ->
                        work.select(EVENTS)
                                .map(events -> taken(tickets, counts(states), counts(events))));
    }

    private static Stocktaking taken(
            Row tickets, Map<String, Long> states, Map<String, Long> events) {
        return new Stocktaking(
                tickets.number(0),
                tickets.number(1),
                tickets.number(2),
                tickets.number(3),
                tickets.number(4),
                tickets.number(5),
                tickets.number(6),
                states,
                events);
    }

    private static Map<String, Long> counts(List<Row> rows) {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(row.text(0), row.number(1)));
        return counts;
    }

    private static List<Recount> recounts(List<Row> rows) {
        Map<String, List<Row>> byCube = new LinkedHashMap<>();
        rows.forEach(row -> byCube.computeIfAbsent(row.text(0), k -> new ArrayList<>()).add(row));
        return byCube.entrySet().stream()
                .map(cube ->
                        new Recount(
                                cube.getKey(),
                                cube.getValue().getFirst().number(1),
                                cube.getValue().getFirst().number(2),
                                cube.getValue().stream()
                                        .filter(row -> !row.isNull(3))
                                        .map(PostgresBooks::mismatch)
                                        .toList()))
                .toList();
    }

    private static Recount.Mismatch mismatch(Row row) {
        Map<String, Recount.Difference> figures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            long stored = Long.parseLong(row.texts(5).get(measure.ordinal()));
            long counted = Long.parseLong(row.texts(6).get(measure.ordinal()));
            if (stored != counted) {
                figures.put(measure.column(), new Recount.Difference(stored, counted));
            }
        }
        return new Recount.Mismatch(row.date(3).toString(), row.texts(4), figures);
    }
}
