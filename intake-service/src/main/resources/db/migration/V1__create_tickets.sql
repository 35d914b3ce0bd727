-- Tickets and what belongs to them, cut by months of the city's zone. The id is a UUIDv7 whose time is the time of
-- registration, so a range of time is a range of ids, for imported history too.

-- Numbers are never given twice, on no day; gaps are allowed, so nobody waits for anybody.
CREATE SEQUENCE ticket_number CACHE 1;

CREATE TABLE ticket (
    id                    uuid        NOT NULL,
    number                text        NOT NULL,
    source                text        NOT NULL,
    external_number       text,
    registered_at         timestamptz NOT NULL,
    registered_by         text        NOT NULL,
    channel               text        NOT NULL,
    nature                text        NOT NULL,
    urgency               text        NOT NULL,
    -- Masked. What was really said stands sealed in reporter.
    title                 text        NOT NULL,
    content               text        NOT NULL,
    district              text,
    street                text,
    community             text,
    compound              text,
    address               text,
    place_key             text,
    -- What the operator chose, and what routing made of it.
    category              text,
    current_category      text,
    accused_unit          text,
    tags                  text[]      NOT NULL,
    anonymous             boolean     NOT NULL,
    confidential          boolean     NOT NULL,
    -- Decisions: version is the ETag, sequence numbers the events told of this ticket.
    state                 text        NOT NULL,
    standing              text,
    round                 integer     NOT NULL,
    version               bigint      NOT NULL,
    sequence              bigint      NOT NULL,
    merged_into           uuid,
    callback_contacted    boolean,
    callback_solved       boolean,
    callback_satisfaction text,
    callback_at           timestamptz,
    -- A closed matter of an earlier system: the import it came with, and what became of it there.
    import_id             uuid,
    history               jsonb,
    CONSTRAINT ticket_pk PRIMARY KEY (id)
) PARTITION BY RANGE (id);

CREATE INDEX ticket_by_number ON ticket (number);
CREATE INDEX ticket_by_state ON ticket (state, id);
CREATE INDEX ticket_by_place ON ticket (place_key, id) WHERE place_key IS NOT NULL AND import_id IS NULL;
CREATE INDEX ticket_by_master ON ticket (merged_into) WHERE merged_into IS NOT NULL;

-- Personal data: key id | iv | ciphertext + tag (AES-256-GCM), bound to column and ticket. phone_index is an HMAC.
CREATE TABLE reporter (
    ticket_id   uuid  NOT NULL,
    name        bytea,
    phone       bytea,
    phone_index bytea,
    title       bytea NOT NULL,
    content     bytea NOT NULL,
    address     bytea,
    CONSTRAINT reporter_pk PRIMARY KEY (ticket_id)
) PARTITION BY RANGE (ticket_id);

CREATE INDEX reporter_by_phone ON reporter (phone_index, ticket_id) WHERE phone_index IS NOT NULL;

-- Everything that ever happened to a ticket, from all services, in Chinese. A text that was masked is kept sealed too.
CREATE TABLE timeline_entry (
    ticket_id uuid        NOT NULL,
    entry_id  uuid        NOT NULL,
    at        timestamptz NOT NULL,
    service   text        NOT NULL,
    type      text        NOT NULL,
    actor     text        NOT NULL,
    text      text        NOT NULL,
    original  bytea,
    CONSTRAINT timeline_entry_pk PRIMARY KEY (ticket_id, entry_id)
) PARTITION BY RANGE (ticket_id);

-- Projected from jiesu.routing.
CREATE TABLE assignment (
    ticket_id     uuid    NOT NULL,
    assignment_id uuid    NOT NULL,
    round         integer NOT NULL,
    unit          text    NOT NULL,
    unit_name     text    NOT NULL,
    district      text,
    role          text    NOT NULL,
    state         text    NOT NULL,
    is_open       boolean NOT NULL,
    CONSTRAINT assignment_pk PRIMARY KEY (ticket_id, assignment_id)
) PARTITION BY RANGE (ticket_id);

-- Projected from jiesu.sla.
CREATE TABLE deadline (
    ticket_id       uuid        NOT NULL,
    deadline_id     uuid        NOT NULL,
    round           integer     NOT NULL,
    assignment_id   uuid,
    stage           text        NOT NULL,
    unit            text,
    state           text        NOT NULL,
    started_at      timestamptz,
    due_at          timestamptz,
    original_due_at timestamptz,
    CONSTRAINT deadline_pk PRIMARY KEY (ticket_id, deadline_id)
) PARTITION BY RANGE (ticket_id);

-- Unique over all months, which no index of a partitioned table can promise.
CREATE TABLE external_ticket (
    source          text NOT NULL,
    external_number text NOT NULL,
    ticket_id       uuid NOT NULL,
    CONSTRAINT external_ticket_pk PRIMARY KEY (source, external_number)
);

CREATE INDEX external_ticket_by_number ON external_ticket (external_number);

-- The lowest id of a moment.
CREATE FUNCTION id_at(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(floor(extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Makes the partitions of the month a moment falls in, unless they are there; tells whether they were. Attaching does
-- not wait for those who write into other months.
CREATE FUNCTION make_month(moment timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    first  timestamp   := date_trunc('month', moment AT TIME ZONE 'Asia/Shanghai');
    floor_ uuid        := id_at(first AT TIME ZONE 'Asia/Shanghai');
    ceil_  uuid        := id_at((first + interval '1 month') AT TIME ZONE 'Asia/Shanghai');
    suffix text        := to_char(first, '_YYYYMM');
    parent text;
BEGIN
    IF to_regclass('deadline' || suffix) IS NOT NULL THEN
        RETURN true;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('intake.make_month'));
    FOREACH parent IN ARRAY ARRAY['ticket', 'reporter', 'timeline_entry', 'assignment', 'deadline'] LOOP
        IF to_regclass(parent || suffix) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS)', parent || suffix, parent);
            EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                parent, parent || suffix, floor_, ceil_);
        END IF;
    END LOOP;
    RETURN false;
END
$$;
