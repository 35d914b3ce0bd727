-- Files brought in, with how far they are: progress is written with the rows it stands for.
CREATE TABLE import_job (
    id          uuid        PRIMARY KEY,
    mode        text        NOT NULL CHECK (mode IN ('HISTORY', 'LIVE')),
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    file        text        NOT NULL,
    mapping     text,
    created_by  text        NOT NULL,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    records     bigint      NOT NULL DEFAULT 0,
    accepted    bigint      NOT NULL DEFAULT 0,
    repeated    bigint      NOT NULL DEFAULT 0,
    rejected    bigint      NOT NULL DEFAULT 0,
    failure     text
);

-- What is wrong with a row, never what stands in it.
CREATE TABLE import_error (
    id          bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id      uuid    NOT NULL REFERENCES import_job,
    line        bigint  NOT NULL,
    column_name text    NOT NULL,
    message     text    NOT NULL
);

CREATE INDEX import_error_by_job ON import_error (job_id, id);

-- Submissions that could not be taken in; what was sent is kept sealed. sequence numbers the answers of one subject.
CREATE TABLE submission_rejection (
    subject   text        PRIMARY KEY,
    sequence  bigint      NOT NULL,
    last_at   timestamptz NOT NULL,
    faults    text        NOT NULL,
    payload   bytea       NOT NULL
);

-- Counted per partition, so that nobody waits for anybody.
CREATE TABLE submission_count (
    partition  integer PRIMARY KEY,
    registered bigint  NOT NULL DEFAULT 0,
    repeated   bigint  NOT NULL DEFAULT 0,
    rejected   bigint  NOT NULL DEFAULT 0
);

-- Who saw a reporter's name and number, and why; refusals too.
CREATE TABLE reporter_access (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_id uuid        NOT NULL,
    at        timestamptz NOT NULL,
    actor     text        NOT NULL,
    role      text        NOT NULL,
    unit      text,
    reason    text        NOT NULL,
    granted   boolean     NOT NULL
);

CREATE INDEX reporter_access_by_ticket ON reporter_access (ticket_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record of accesses is added to, never changed';
END
$$;

CREATE TRIGGER reporter_access_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reporter_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
