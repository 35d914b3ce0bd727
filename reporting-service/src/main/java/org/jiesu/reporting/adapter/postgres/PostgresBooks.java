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
import org.jiesu.reporting.domain.cube.Cube;
import org.jiesu.reporting.domain.cube.Measure;

/** Recounts in plain SQL over the event log. */
@ApplicationScoped
class PostgresBooks implements Books {

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
    public Uni<Recount> recount(UnitOfWork work, Cube cube) {
        return work.select(RecountQuery.of(cube)).map(rows -> recount(cube, rows));
    }

    @Override
    public Uni<Stocktaking> stocktaking(UnitOfWork work) {
        return work.select(TICKETS)
                .chain(tickets ->
                        work.select(STATES)
                                .chain(states ->
                                        work.select(EVENTS)
                                                .map(events ->
                                                        taken(
                                                                tickets.getFirst(),
                                                                counts(states),
                                                                counts(events)))));
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

    private static Recount recount(Cube cube, List<Row> rows) {
        List<Recount.Mismatch> examples = new ArrayList<>();
        long all = rows.isEmpty() ? 0 : rows.getFirst().number(0);
        long wrong = rows.isEmpty() ? 0 : rows.getFirst().number(1);
        rows.stream()
                .filter(row -> !row.isNull(2))
                .forEach(row -> examples.add(mismatch(cube, row)));
        return new Recount(cube.table(), all, wrong, examples);
    }

    private static Recount.Mismatch mismatch(Cube cube, Row row) {
        int column = 3;
        List<String> key = new ArrayList<>();
        for (int i = 0; i < cube.dimensions().size(); i++) {
            key.add(row.text(column++));
        }
        Map<String, Recount.Difference> figures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            long stored = row.number(column++);
            long counted = row.number(column++);
            if (stored != counted) {
                figures.put(measure.column(), new Recount.Difference(stored, counted));
            }
        }
        return new Recount.Mismatch(row.date(2).toString(), key, figures);
    }
}
