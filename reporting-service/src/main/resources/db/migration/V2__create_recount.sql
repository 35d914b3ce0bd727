-- The recount: every ticket's figures from the event log alone. It shares nothing with the facts and
-- cubes it checks. Sequences order the events of one aggregate; repeats are not in the log.

CREATE VIEW recounted_clock AS
SELECT ticket_id, aggregate,
    (array_agg(fields ->> 'unit' ORDER BY sequence DESC))[1] AS unit,
    (array_agg(fields ->> 'role' ORDER BY sequence DESC))[1] AS role,
    (array_agg((fields ->> 'round')::int ORDER BY sequence))[1] AS round,
    coalesce((array_agg(fields ->> 'state' ORDER BY sequence DESC) FILTER (WHERE fields ->> 'state' IS NOT NULL))[1], 'RUNNING') AS state
FROM event_log
WHERE topic = 'jiesu.sla' AND type = 'ClockTold'
GROUP BY ticket_id, aggregate;

CREATE VIEW recounted_share AS
WITH last_dispatch AS (
    SELECT ticket_id, max(sequence) AS sequence FROM event_log
    WHERE topic = 'jiesu.routing' AND type = 'Dispatched' GROUP BY ticket_id
), opened AS (
    SELECT e.ticket_id, e.sequence, s.ordinality, s.share ->> 'assignmentId' AS assignment,
        s.share ->> 'unit' AS unit, s.share ->> 'role' AS role
    FROM event_log e
    LEFT JOIN last_dispatch d USING (ticket_id)
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(e.fields -> 'shares', e.fields -> 'opened')) WITH ORDINALITY s (share, ordinality)
    WHERE e.topic = 'jiesu.routing' AND e.type IN ('Dispatched', 'Replaced') AND e.sequence >= coalesce(d.sequence, 0)
), standing AS (
    SELECT o.* FROM opened o
    WHERE NOT EXISTS (
        SELECT FROM event_log r
        WHERE r.ticket_id = o.ticket_id AND r.topic = 'jiesu.routing' AND r.type = 'Replaced'
            AND r.sequence > o.sequence AND r.fields ->> 'assignmentId' = o.assignment)
), lead AS (
    SELECT DISTINCT ON (ticket_id) ticket_id, unit FROM standing WHERE role = 'LEAD'
    ORDER BY ticket_id, sequence, ordinality
)
SELECT t.ticket_id, coalesce(l.unit, '') AS unit, 'LEAD' AS role FROM (
    SELECT DISTINCT ticket_id FROM event_log WHERE topic = 'jiesu.intake' AND type = 'Registered') t
LEFT JOIN lead l USING (ticket_id)
UNION ALL
SELECT DISTINCT ticket_id, unit, 'CO' FROM standing WHERE role = 'CO';

CREATE VIEW recounted_live AS
SELECT ticket_id,
    (array_agg(fields) FILTER (WHERE type = 'Registered'))[1] AS registered,
    (array_agg(fields ->> 'category' ORDER BY sequence DESC) FILTER (WHERE topic = 'jiesu.routing' AND fields ->> 'category' IS NOT NULL))[1] AS category,
    (array_agg(fields -> 'place' ORDER BY sequence DESC) FILTER (WHERE topic = 'jiesu.routing' AND jsonb_typeof(fields -> 'place') = 'object'))[1] AS place,
    (array_agg(fields ->> 'grade' ORDER BY sequence DESC) FILTER (WHERE type = 'Dispatched'))[1] AS grade,
    coalesce(max((fields ->> 'round')::int) FILTER (WHERE type = 'Reopened'), 1) AS round,
    (array_agg(CASE type WHEN 'Merged' THEN fields ->> 'at' END ORDER BY sequence DESC) FILTER (WHERE type IN ('Merged', 'Unmerged')))[1]::timestamptz AS merged_at,
    (array_agg(CASE type WHEN 'Ended' THEN fields END ORDER BY sequence DESC) FILTER (WHERE type IN ('Ended', 'Reopened')))[1] AS ended,
    (array_agg(fields ORDER BY sequence DESC) FILTER (WHERE type = 'Completed'))[1] AS completed,
    (array_agg(fields ORDER BY sequence DESC) FILTER (WHERE type = 'CalledBack' AND coalesce(fields ->> 'solved', fields ->> 'satisfaction') IS NOT NULL))[1] AS callback,
    coalesce(bool_or(type = 'Dispatched'), false) AS dispatched
FROM event_log
WHERE topic IN ('jiesu.intake', 'jiesu.routing')
GROUP BY ticket_id;

-- One line per ticket and unit: the lead's line stands for the ticket.
CREATE VIEW recounted_line AS
WITH live AS (
    SELECT l.ticket_id, s.unit, s.role, l.registered, coalesce(l.place, l.registered -> 'place') AS place,
        coalesce(l.category, l.registered ->> 'category', '') AS category,
        coalesce(l.grade, l.registered ->> 'urgency', '') AS urgency,
        l.merged_at IS NULL AND coalesce(l.ended ->> 'ending', '') <> 'WITHDRAWN' AS counted,
        coalesce((l.completed ->> 'round')::int, 0) >= l.round AS completed,
        l.dispatched, l.callback,
        coalesce(l.merged_at, (l.ended ->> 'at')::timestamptz,
            CASE WHEN (l.completed ->> 'round')::int >= l.round THEN (l.completed ->> 'at')::timestamptz END) AS ended_at,
        (SELECT c.state FROM recounted_clock c
            WHERE c.ticket_id = l.ticket_id AND c.role = s.role AND (s.role = 'LEAD' OR c.unit = s.unit) AND c.state <> 'CANCELLED'
            ORDER BY c.round DESC, c.aggregate::text DESC LIMIT 1) AS clock
    FROM recounted_live l JOIN recounted_share s USING (ticket_id)
    WHERE l.registered IS NOT NULL
), told AS (
    SELECT ticket_id, unit, role, (registered ->> 'registeredAt')::timestamptz AS registered_at, place, category,
        registered ->> 'nature' AS nature, registered ->> 'channel' AS channel, registered ->> 'source' AS source, urgency,
        counted, dispatched, completed, callback IS NOT NULL AS valid,
        coalesce((callback ->> 'contacted')::boolean, false) AS contacted,
        coalesce((callback ->> 'solved')::boolean, false) AS solved,
        coalesce(callback ->> 'satisfaction', '') AS satisfaction,
        coalesce(clock = 'MET', false) AS met, coalesce(clock = 'BREACHED', false) AS breached, ended_at
    FROM live
    UNION ALL
    SELECT ticket_id, coalesce(fields ->> 'unit', ''), 'LEAD', (fields ->> 'registeredAt')::timestamptz, fields -> 'place',
        fields ->> 'category', fields ->> 'nature', fields ->> 'channel', fields ->> 'source', '',
        true, fields ->> 'dispatchedAt' IS NOT NULL, fields ->> 'completedAt' IS NOT NULL,
        coalesce(fields ->> 'contacted', fields ->> 'solved', fields ->> 'satisfaction') IS NOT NULL,
        coalesce((fields ->> 'contacted')::boolean, false), coalesce((fields ->> 'solved')::boolean, false),
        coalesce(fields ->> 'satisfaction', ''),
        coalesce((fields ->> 'completedAt')::timestamptz < (fields ->> 'dueAt')::timestamptz, false),
        coalesce((fields ->> 'completedAt')::timestamptz >= (fields ->> 'dueAt')::timestamptz, false),
        coalesce(fields ->> 'completedAt', fields ->> 'registeredAt')::timestamptz
    FROM event_log WHERE topic = 'jiesu.history' AND type = 'Imported'
)
SELECT ticket_id, (registered_at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    (ended_at AT TIME ZONE 'Asia/Shanghai')::date AS ended_day,
    coalesce(place ->> 'district', '') AS district, coalesce(place ->> 'street', '') AS street,
    coalesce(place ->> 'community', '') AS community, coalesce(place ->> 'compound', '') AS compound,
    category, nature, channel, source, urgency, unit, role,
    1 AS received, counted::int AS counted, (counted AND dispatched)::int AS dispatched,
    (counted AND completed)::int AS completed, (counted AND valid)::int AS valid,
    (counted AND valid AND contacted)::int AS contacted, (counted AND valid AND solved)::int AS solved,
    (counted AND satisfaction = 'SATISFIED')::int AS satisfied,
    (counted AND satisfaction = 'BASICALLY_SATISFIED')::int AS basically_satisfied,
    (counted AND met)::int AS met, (counted AND breached)::int AS breached
FROM told;
