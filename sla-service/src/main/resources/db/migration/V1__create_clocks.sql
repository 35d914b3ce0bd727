-- Reference data: versions are added, never edited.
CREATE TABLE calendar (
    version     text        PRIMARY KEY,
    ordinal     integer     NOT NULL UNIQUE,
    document    jsonb       NOT NULL,
    checksum    text        NOT NULL,
    loaded_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE calendar_day (
    version text    NOT NULL REFERENCES calendar,
    day     date    NOT NULL,
    name    text    NOT NULL,
    off     boolean NOT NULL,
    PRIMARY KEY (version, day)
);

CREATE TABLE policy (
    profile   text        NOT NULL,
    version   integer     NOT NULL,
    document  jsonb       NOT NULL,
    checksum  text        NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (profile, version)
);

-- One row per ticket we heard of; locked first in every decision on its clocks.
CREATE TABLE ticket (
    id          uuid PRIMARY KEY,
    ended_round integer,
    end_reason  text,
    ended_at    timestamptz
);

CREATE TABLE assignment (
    id        uuid        PRIMARY KEY,
    ticket_id uuid        NOT NULL REFERENCES ticket,
    round     integer     NOT NULL,
    unit      text        NOT NULL,
    role      text        NOT NULL,
    grade     text        NOT NULL,
    profile   text        NOT NULL,
    opened_at timestamptz NOT NULL,
    inherited text[]      NOT NULL
);

CREATE INDEX assignment_of_ticket ON assignment (ticket_id);

CREATE TABLE deadline (
    id               uuid        PRIMARY KEY,
    ticket_id        uuid        NOT NULL REFERENCES ticket,
    round            integer     NOT NULL,
    assignment_id    uuid,
    unit             text,
    role             text        NOT NULL,
    stage            text        NOT NULL,
    grade            text        NOT NULL,
    profile          text        NOT NULL,
    calendar_version text        NOT NULL,
    met_by           text        NOT NULL,
    hand_over        text        NOT NULL,
    state            text        NOT NULL
        CHECK (state IN ('RUNNING', 'MET', 'BREACHED', 'SUSPENDED', 'CANCELLED')),
    started_at       timestamptz NOT NULL,
    original_due_at  timestamptz NOT NULL,
    due_at           timestamptz NOT NULL,
    warn_at          timestamptz NOT NULL,
    warned_at        timestamptz,
    met_at           timestamptz,
    breached_at      timestamptz,
    -- When what was owed came to an end without being met in time, and how: DONE or a reason.
    ended_at         timestamptz,
    end_reason       text,
    explanation      jsonb       NOT NULL,
    -- The last sequence of subject deadline/<id>.
    version          bigint      NOT NULL
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX deadline_of_ticket ON deadline (ticket_id);
-- A repeated dispatch cannot arm a second clock.
CREATE UNIQUE INDEX deadline_of_assignment ON deadline (assignment_id, stage);
CREATE INDEX deadline_due ON deadline (due_at, id) WHERE state = 'RUNNING';
CREATE INDEX deadline_to_warn ON deadline (warn_at, id) WHERE state = 'RUNNING' AND warned_at IS NULL;
CREATE INDEX deadline_overdue ON deadline (due_at, id) WHERE state = 'BREACHED' AND ended_at IS NULL;

CREATE TABLE extension (
    id            uuid        PRIMARY KEY,
    ticket_id     uuid        NOT NULL REFERENCES ticket,
    round         integer     NOT NULL,
    assignment_id uuid        NOT NULL,
    deadline_id   uuid        NOT NULL REFERENCES deadline,
    unit          text        NOT NULL,
    days          integer     NOT NULL,
    reason        text        NOT NULL,
    asked_by      text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REFUSED')),
    note          text,
    decided_by    text,
    decided_at    timestamptz,
    due_at        timestamptz
);

CREATE INDEX extension_of_deadline ON extension (deadline_id, asked_at);
