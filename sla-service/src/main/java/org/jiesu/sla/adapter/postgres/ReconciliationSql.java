package org.jiesu.sla.adapter.postgres;

/** The counts of a reconciliation; what is called for never looks at the clocks there are. */
final class ReconciliationSql {

    static final String TOTALS =
            """
            SELECT (SELECT count(DISTINCT ticket_id) FROM assignment),
                   (SELECT count(*) FROM (SELECT DISTINCT ticket_id, round FROM assignment) d),
                   (SELECT count(*) FROM assignment),
                   (SELECT count(*) FROM deadline WHERE state IN ('RUNNING', 'SUSPENDED')
                        OR state = 'BREACHED' AND ended_at IS NULL),
                   (SELECT count(*) FROM deadline WHERE due_at <= now()
                        AND (state = 'RUNNING' OR state = 'BREACHED' AND ended_at IS NULL))
            """;

    /**
     * Each assignment has each stage its policy names for its role and grade, but the inherited.
     */
    private static final String OWED =
            """
            SELECT a.ticket_id, s.stage ->> 'stage' AS stage
            FROM assignment a
            JOIN policy p ON a.profile = p.profile || '@' || p.version
            CROSS JOIN LATERAL jsonb_array_elements(p.document -> 'stages') AS s (stage)
            WHERE jsonb_exists(s.stage -> 'roles', a.role)
              AND (jsonb_exists(s.stage -> 'limits', a.grade) OR jsonb_exists(s.stage -> 'limits', '*'))
              AND NOT (s.stage ->> 'stage' = ANY (a.inherited))
            """;

    static final String CALLED_FOR =
            "SELECT stage, count(*) FROM (" + OWED + ") o GROUP BY stage ORDER BY stage";

    static final String ARMED =
            "SELECT stage, count(*) FROM deadline GROUP BY stage ORDER BY stage";

    static final String STATES =
            "SELECT state, count(*) FROM deadline GROUP BY state ORDER BY state";

    static final String DIFFERING =
            "SELECT coalesce(o.ticket_id, d.ticket_id) FROM (SELECT ticket_id, stage, count(*) AS n FROM ("
                    + OWED
                    + """
                    ) w GROUP BY ticket_id, stage) o
                    FULL JOIN (SELECT ticket_id, stage, count(*) AS n FROM deadline
                               GROUP BY ticket_id, stage) d USING (ticket_id, stage)
                    WHERE o.n IS DISTINCT FROM d.n
                    GROUP BY 1 ORDER BY 1 LIMIT 100
                    """;

    private ReconciliationSql() {}
}
