package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.intake.application.reading.FindTickets.Reconciliation;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;

/** Counts what is there, at one moment. */
final class Counts {

    private static final String STATES =
            """
            SELECT state, import_id IS NOT NULL, count(*),
                count(*) FILTER (WHERE state IN ('ANSWERED', 'DECLINED', 'MERGED', 'WITHDRAWN', 'TERMINATED')
                    AND NOT EXISTS (SELECT FROM assignment a WHERE a.ticket_id = t.id))
            FROM ticket t GROUP BY 1, 2
            """;

    private static final String SUBMISSIONS =
            """
            SELECT coalesce(sum(registered), 0)::bigint, coalesce(sum(repeated), 0)::bigint,
                coalesce(sum(rejected), 0)::bigint, now()
            FROM submission_count
            """;

    private Counts() {}

    static Uni<Reconciliation> of(UnitOfWork work) {
        return work.select(STATES)
                .chain(states -> work.select(SUBMISSIONS).map(s -> add(states, s.getFirst())));
    }

    private static Reconciliation add(List<Row> states, Row submissions) {
        Map<String, Long> byState = new TreeMap<>();
        long imported = 0;
        long registered = 0;
        long ended = 0;
        for (Row row : states) {
            if (row.flag(1)) {
                imported += row.number(2);
            } else {
                registered += row.number(2);
                byState.put(row.text(0), row.number(2));
                ended += row.number(3);
            }
        }
        return new Reconciliation(
                registered,
                byState,
                ended,
                imported,
                submissions.number(0),
                submissions.number(1),
                submissions.number(2),
                submissions.instant(3));
    }
}
