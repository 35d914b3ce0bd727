-- What a request with an Idempotency-Key was answered; written in the transaction of its work, purged after 72 hours.
-- A row without a status belongs to a transaction that has not ended, so nobody else ever sees one.
CREATE TABLE idempotency_key (
    client       text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer,
    body         text,
    location     text,
    etag         text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (client, key)
) WITH (autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX idempotency_key_created_at ON idempotency_key USING brin (created_at);
