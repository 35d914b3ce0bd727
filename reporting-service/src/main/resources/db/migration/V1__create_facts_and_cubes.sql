-- One row per ticket: what all services told of it (parts), and how the figures read that.
-- Unknown codes are '', because they are keys of the cubes. Partitioned by month of the id, whose
-- time is the time of registration; the month is made when its first ticket comes.
CREATE TABLE ticket_fact (
    ticket_id     uuid PRIMARY KEY,
    registered_at timestamptz,
    day           date,
    district      text NOT NULL,
    street        text NOT NULL,
    community     text NOT NULL,
    compound      text NOT NULL,
    category      text NOT NULL,
    nature        text NOT NULL,
    channel       text NOT NULL,
    source        text NOT NULL,
    urgency       text NOT NULL,
    unit          text NOT NULL,
    flags         integer NOT NULL,
    ended_day     date,
    state         text,
    imported      boolean NOT NULL,
    parts         jsonb NOT NULL
) PARTITION BY RANGE (ticket_id);
CREATE INDEX ticket_fact_day ON ticket_fact (day);
COMMENT ON COLUMN ticket_fact.day IS 'of registration in Asia/Shanghai; null while only others than intake have told of the ticket';
COMMENT ON COLUMN ticket_fact.flags IS 'a bit per measure in the order of the cubes'' columns; ended has a day of its own';

-- What figures need of every event, added to and never changed: recounts start from it.
CREATE TABLE event_log (
    ticket_id   uuid NOT NULL,
    topic       text NOT NULL,
    aggregate   uuid NOT NULL,
    sequence    bigint NOT NULL,
    type        text NOT NULL,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    fields      jsonb NOT NULL,
    PRIMARY KEY (ticket_id, topic, aggregate, sequence)
) PARTITION BY RANGE (ticket_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the event log is added to and never changed';
END $$;
CREATE TRIGGER event_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Makes the partitions of the month that begins on that day (UTC), once.
CREATE FUNCTION make_month(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    parent text;
    child  text;
    low    text := lpad(to_hex((extract(epoch FROM month::timestamp) * 1000)::bigint), 12, '0');
    high   text := lpad(to_hex((extract(epoch FROM (month + interval '1 month')::timestamp) * 1000)::bigint), 12, '0');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('reporting.make_month'));
    FOREACH parent IN ARRAY ARRAY['ticket_fact', 'event_log'] LOOP
        child := parent || '_' || to_char(month, 'YYYYMM');
        IF to_regclass(child) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING STORAGE)', child, parent);
            EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, child,
                rpad(low, 32, '0')::uuid, rpad(high, 32, '0')::uuid);
        END IF;
    END LOOP;
END $$;

CREATE TABLE cube_place (
    day                 date NOT NULL,
    district            text NOT NULL,
    street              text NOT NULL,
    category            text NOT NULL,
    nature              text NOT NULL,
    channel             text NOT NULL,
    source              text NOT NULL,
    urgency             text NOT NULL,
    received            bigint NOT NULL,
    counted             bigint NOT NULL,
    dispatched          bigint NOT NULL,
    completed           bigint NOT NULL,
    valid               bigint NOT NULL,
    contacted           bigint NOT NULL,
    solved              bigint NOT NULL,
    satisfied           bigint NOT NULL,
    basically_satisfied bigint NOT NULL,
    met                 bigint NOT NULL,
    breached            bigint NOT NULL,
    ended               bigint NOT NULL,
    PRIMARY KEY (day, district, street, category, nature, channel, source, urgency)
) WITH (fillfactor = 85);

CREATE TABLE cube_compound (
    day                 date NOT NULL,
    district            text NOT NULL,
    street              text NOT NULL,
    community           text NOT NULL,
    compound            text NOT NULL,
    category            text NOT NULL,
    received            bigint NOT NULL,
    counted             bigint NOT NULL,
    dispatched          bigint NOT NULL,
    completed           bigint NOT NULL,
    valid               bigint NOT NULL,
    contacted           bigint NOT NULL,
    solved              bigint NOT NULL,
    satisfied           bigint NOT NULL,
    basically_satisfied bigint NOT NULL,
    met                 bigint NOT NULL,
    breached            bigint NOT NULL,
    ended               bigint NOT NULL,
    PRIMARY KEY (day, district, street, community, compound, category)
) WITH (fillfactor = 85);

CREATE TABLE cube_unit (
    day                 date NOT NULL,
    unit                text NOT NULL,
    role                text NOT NULL,
    category            text NOT NULL,
    received            bigint NOT NULL,
    counted             bigint NOT NULL,
    dispatched          bigint NOT NULL,
    completed           bigint NOT NULL,
    valid               bigint NOT NULL,
    contacted           bigint NOT NULL,
    solved              bigint NOT NULL,
    satisfied           bigint NOT NULL,
    basically_satisfied bigint NOT NULL,
    met                 bigint NOT NULL,
    breached            bigint NOT NULL,
    ended               bigint NOT NULL,
    PRIMARY KEY (day, unit, role, category)
) WITH (fillfactor = 85);

-- The facts in the shape of a cube, for questions no cube carries.
CREATE VIEW fact_line AS
SELECT day, district, street, community, compound, category, nature, channel, source, urgency, unit,
    'LEAD'::text AS role,
    (flags & 1)::bigint AS received,
    (flags >> 1 & 1)::bigint AS counted,
    (flags >> 2 & 1)::bigint AS dispatched,
    (flags >> 3 & 1)::bigint AS completed,
    (flags >> 4 & 1)::bigint AS valid,
    (flags >> 5 & 1)::bigint AS contacted,
    (flags >> 6 & 1)::bigint AS solved,
    (flags >> 7 & 1)::bigint AS satisfied,
    (flags >> 8 & 1)::bigint AS basically_satisfied,
    (flags >> 9 & 1)::bigint AS met,
    (flags >> 10 & 1)::bigint AS breached,
    0::bigint AS ended
FROM ticket_fact WHERE day IS NOT NULL
UNION ALL
SELECT ended_day, district, street, community, compound, category, nature, channel, source, urgency, unit,
    'LEAD', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
FROM ticket_fact WHERE day IS NOT NULL AND ended_day IS NOT NULL;

-- The newest time of an event taken in, per partition of each topic.
CREATE TABLE watermark (
    topic      text NOT NULL,
    partition  integer NOT NULL,
    event_time timestamptz NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- Own copy of units, categories, places and compounds; every version stays.
CREATE TABLE reference_entry (
    kind    text NOT NULL,
    code    text NOT NULL,
    version bigint NOT NULL,
    name    text NOT NULL,
    parent  text,
    path    text[] NOT NULL,
    level   text,
    active  boolean NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (kind, code, version)
);
CREATE VIEW reference_current AS
SELECT DISTINCT ON (kind, code) kind, code, version, name, parent, path, level, active
FROM reference_entry
ORDER BY kind, code, version DESC;

-- How callbacks become a score; a version is never changed.
CREATE TABLE scoring_rule (
    code                text NOT NULL,
    version             integer NOT NULL,
    response_weight     numeric NOT NULL,
    resolution_weight   numeric NOT NULL,
    satisfaction_weight numeric NOT NULL,
    basically_weight    numeric NOT NULL,
    scale               integer NOT NULL,
    valid_from          date NOT NULL,
    PRIMARY KEY (code, version),
    CHECK (response_weight + resolution_weight + satisfaction_weight = 1),
    CHECK (basically_weight BETWEEN 0 AND 1)
);
INSERT INTO scoring_rule VALUES ('HUAIROU', 1, 0.10, 0.50, 0.40, 0.9, 1, '1970-01-01');
