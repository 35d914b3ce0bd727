-- How far each consumer has come, and what it has set aside.

-- A topic that is deleted and made anew has another topic_id, a new cluster another cluster_id: both start at 0.
CREATE TABLE checkpoint (
    consumer    text        NOT NULL,
    cluster_id  text        NOT NULL,
    topic       text        NOT NULL,
    topic_id    text        NOT NULL,
    partition   integer     NOT NULL,
    next_offset bigint      NOT NULL,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, topic, partition, topic_id, cluster_id)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 500);

-- The last event of each aggregate a consumer has taken in; what is not beyond it is a repeat.
CREATE TABLE consumed_sequence (
    consumer text   NOT NULL,
    subject  text   NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (consumer, subject)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

CREATE TABLE dead_letter (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer    text        NOT NULL,
    -- DEAD: cannot be taken in. PARKED: waits behind an earlier one of its key. Closed: REPLAYED, REPEATED, DISCARDED.
    state       text        NOT NULL CHECK (state IN ('DEAD', 'PARKED', 'REPLAYED', 'REPEATED', 'DISCARDED')),
    cause       text        NOT NULL,
    detail      text        NOT NULL,
    topic       text        NOT NULL,
    topic_id    text        NOT NULL,
    partition   integer     NOT NULL,
    log_offset  bigint      NOT NULL,
    key         text        NOT NULL,
    subject     text,
    sequence    bigint,
    type        text,
    written_at  timestamptz NOT NULL,
    headers     text        NOT NULL,
    payload     bytea       NOT NULL,
    encrypted   boolean     NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    attempts    integer     NOT NULL DEFAULT 1,
    closed_at   timestamptz,
    closed_by   text,
    reason      text
);

CREATE INDEX dead_letter_open ON dead_letter (consumer, key, id) WHERE state IN ('DEAD', 'PARKED');
