-- What the service has to tell, and who tells it.
-- aggregatetype, aggregateid (the Kafka key), type and payload are named as Debezium's outbox router expects them.

CREATE SEQUENCE outbox_id;

CREATE TABLE outbox (
    id            bigint      NOT NULL DEFAULT nextval('outbox_id'),
    created_at    timestamptz NOT NULL DEFAULT now(),
    lane          text        NOT NULL,
    event_id      uuid        NOT NULL,
    topic         text        NOT NULL,
    aggregatetype text        NOT NULL,
    aggregateid   text        NOT NULL,
    source        text        NOT NULL,
    type          text        NOT NULL,
    subject       text        NOT NULL,
    sequence      bigint      NOT NULL,
    time          timestamptz NOT NULL,
    actor         text        NOT NULL,
    actorunit     text,
    causationid   uuid,
    traceparent   text,
    payload       bytea       NOT NULL,
    published_at  timestamptz,
    CONSTRAINT outbox_pk PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

ALTER SEQUENCE outbox_id OWNED BY outbox.id;

CREATE INDEX outbox_unpublished ON outbox (lane, id) WHERE published_at IS NULL;

-- Takes what comes in on a day whose partition is missing.
CREATE TABLE outbox_default PARTITION OF outbox DEFAULT
    WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);

-- Makes the partitions of today and the days ahead (UTC days), and drops those whose rows were all published and are
-- older than the given age. Tells how many it made and dropped.
CREATE FUNCTION outbox_maintain(days_ahead integer, keep interval, OUT made integer, OUT dropped integer)
LANGUAGE plpgsql AS $$
DECLARE
    today     date := (now() AT TIME ZONE 'UTC')::date;
    day       date;
    name      text;
    published boolean;
BEGIN
    made := 0;
    dropped := 0;
    IF NOT pg_try_advisory_xact_lock(hashtext('outbox_maintain')) THEN
        RETURN;
    END IF;
    PERFORM set_config('lock_timeout', '3s', true);
    FOR day IN SELECT today + n FROM generate_series(0, days_ahead) AS n LOOP
        name := 'outbox_' || to_char(day, 'YYYYMMDD');
        IF to_regclass(name) IS NULL THEN
            EXECUTE format(
                'CREATE TABLE %I PARTITION OF outbox FOR VALUES FROM (%L) TO (%L) '
                || 'WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0)',
                name, day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
            made := made + 1;
        END IF;
    END LOOP;
    FOR name IN
        SELECT child.relname FROM pg_inherits
        JOIN pg_class child ON child.oid = inhrelid
        WHERE inhparent = 'outbox'::regclass AND child.relname ~ '^outbox_\d{8}$'
          AND to_date(substr(child.relname, 8), 'YYYYMMDD') + 1 < ((now() - keep) AT TIME ZONE 'UTC')::date
        ORDER BY child.relname
    LOOP
        EXECUTE format('SELECT NOT EXISTS (SELECT FROM %I WHERE published_at IS NULL)', name) INTO published;
        IF published THEN
            EXECUTE format('DROP TABLE %I', name);
            dropped := dropped + 1;
        END IF;
    END LOOP;
END
$$;

SELECT outbox_maintain(7, interval '30 days');

-- One relay per lane. Who finds the lease expired takes it with the next epoch; nothing is marked as published by an
-- epoch that is over.
CREATE TABLE relay_lease (
    lane       text        PRIMARY KEY,
    owner      text        NOT NULL,
    epoch      bigint      NOT NULL,
    expires_at timestamptz NOT NULL
);
