-- What decisions are taken by, one document per data set and version. Versions stay for ever.
CREATE TABLE data_document (
    data_set  text        NOT NULL,
    version   bigint      NOT NULL,
    origin    text        NOT NULL CHECK (origin IN ('SHIPPED', 'CITY')),
    checksum  text        NOT NULL,
    document  text        NOT NULL,
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (data_set, version)
);

-- What has been told of each unit, category and place, so that only changes are told again.
CREATE TABLE told_reference (
    subject  text   PRIMARY KEY,
    sequence bigint NOT NULL,
    content  text   NOT NULL
);

-- The root of a ticket in routing: locked first in every decision on it.
CREATE TABLE routing_ticket (
    ticket_id         uuid        PRIMARY KEY,
    number            text        NOT NULL,
    registered_at     timestamptz NOT NULL,
    round             integer     NOT NULL,
    standing          text        NOT NULL,
    nature            text        NOT NULL,
    urgency           text        NOT NULL,
    channel           text        NOT NULL,
    source            text        NOT NULL,
    accused_unit      text,
    title             text        NOT NULL,
    content           text        NOT NULL,
    category          text,
    confidence        double precision NOT NULL,
    classified_by     text        NOT NULL,
    classified_with   text        NOT NULL,
    candidates        text        NOT NULL,
    class_evidence    text        NOT NULL,
    district          text,
    street            text,
    community         text,
    compound          text,
    address           text,
    place_confidence  double precision NOT NULL,
    place_ambiguous   boolean     NOT NULL,
    located_with      text        NOT NULL,
    place_evidence    text        NOT NULL,
    dispatch          text,
    referral          text,
    end_kind          text,
    before_end        text,
    sequence          bigint      NOT NULL,
    version           bigint      NOT NULL
);

CREATE INDEX routing_ticket_waiting ON routing_ticket (registered_at, ticket_id)
    WHERE standing = 'WAITING';

-- One unit's share. due_at and warn_at are projected from sla and are no part of the version.
CREATE TABLE assignment (
    assignment_id  uuid        PRIMARY KEY,
    ticket_id      uuid        NOT NULL REFERENCES routing_ticket,
    registered_at  timestamptz NOT NULL,
    ordinal        integer     NOT NULL,
    round          integer     NOT NULL,
    unit           text        NOT NULL,
    unit_name      text        NOT NULL,
    unit_kind      text        NOT NULL,
    district       text,
    role           text        NOT NULL,
    state          text        NOT NULL,
    open           boolean     NOT NULL,
    version        bigint      NOT NULL,
    opened_at      timestamptz NOT NULL,
    signed_at      timestamptz,
    contacted_at   timestamptz,
    replied_at     timestamptz,
    ended_at       timestamptz,
    outcome        text,
    reply          text,
    holder         text,
    held_until     timestamptz,
    return_forbidden boolean   NOT NULL,
    return_id      uuid UNIQUE,
    return_reason  text,
    return_note    text,
    return_suggested text,
    before_state   text,
    due_at         timestamptz,
    warn_at        timestamptz
) WITH (fillfactor = 80);

CREATE INDEX assignment_ticket ON assignment (ticket_id);
-- "Nothing due yet" sorts last: a far day stands for it, so that one index serves the pages.
CREATE INDEX assignment_due ON assignment
    (unit, (coalesce(due_at, 'infinity'::timestamptz)), assignment_id) WHERE open;
CREATE INDEX assignment_registered ON assignment (unit, registered_at DESC, assignment_id DESC)
    WHERE open;
CREATE INDEX assignment_unit ON assignment (unit, state, registered_at DESC, assignment_id DESC);

-- Unique in the current round: never two leads. The decision guarantees it; this would notice.
CREATE UNIQUE INDEX assignment_one_lead ON assignment (ticket_id, round)
    WHERE role = 'LEAD' AND state NOT IN ('RETURNED', 'TRANSFERRED', 'WITHDRAWN');

-- sla's clocks as far as they are known here.
CREATE TABLE sla_clock (
    deadline_id   uuid PRIMARY KEY,
    ticket_id     uuid        NOT NULL,
    assignment_id uuid,
    stage         text        NOT NULL,
    state         text        NOT NULL,
    due_at        timestamptz NOT NULL,
    warn_at       timestamptz
);

CREATE INDEX sla_clock_assignment ON sla_clock (assignment_id);
