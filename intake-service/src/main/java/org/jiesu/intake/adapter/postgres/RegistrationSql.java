package org.jiesu.intake.adapter.postgres;

/** Statements that write registrations. */
final class RegistrationSql {

    /** Ticket, reporter and the first entry of the timeline, for many arrivals at once. */
    static final String INSERT =
            """
            WITH arrival AS (
                SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[],
                    $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
                    $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[], $21::boolean[],
                    $22::boolean[], $23::bytea[], $24::bytea[], $25::bytea[], $26::bytea[], $27::bytea[], $28::bytea[],
                    $29::uuid[], $30::text[])
                AS a(id, number, source, external_number, registered_at, registered_by, channel, nature, urgency,
                    title, content, district, street, community, compound, address, place_key, category, accused_unit,
                    tags, anonymous, confidential, name_sealed, phone_sealed, phone_index, title_sealed,
                    content_sealed, address_sealed, entry_id, entry_text)
            ), ticket_row AS (
                INSERT INTO ticket (id, number, source, external_number, registered_at, registered_by, channel, nature,
                    urgency, title, content, district, street, community, compound, address, place_key, category,
                    accused_unit, tags, anonymous, confidential, state, round, version, sequence)
                SELECT id, number, source, external_number, registered_at, registered_by, channel, nature,
                    urgency, title, content, district, street, community, compound, address, place_key, category,
                    accused_unit, string_to_array(tags, chr(31)), anonymous, confidential, 'REGISTERED', 1, 1, 1
                FROM arrival
            ), reporter_row AS (
                INSERT INTO reporter (ticket_id, name, phone, phone_index, title, content, address)
                SELECT id, name_sealed, phone_sealed, phone_index, title_sealed, content_sealed, address_sealed
                FROM arrival
            )
            INSERT INTO timeline_entry (ticket_id, entry_id, at, service, type, actor, text)
            SELECT id, entry_id, registered_at, 'intake', 'jiesu.ticket.registered.v1', registered_by, entry_text
            FROM arrival
            """;

    /** Claims source and external number; an answer row for each that was free. */
    static final String CLAIM_EXTERNAL =
            """
            INSERT INTO external_ticket (source, external_number, ticket_id)
            SELECT source, external_number, ticket_id
            FROM unnest($1::text[], $2::text[], $3::uuid[]) AS e(source, external_number, ticket_id)
            ORDER BY source, external_number
            ON CONFLICT DO NOTHING
            RETURNING ticket_id
            """;

    static final String FIND_EXTERNAL =
            """
            SELECT e.n, x.ticket_id
            FROM unnest($1::int[], $2::text[], $3::text[]) AS e(n, source, external_number)
            JOIN external_ticket x USING (source, external_number)
            """;

    static final String NUMBERS = "SELECT nextval('ticket_number') FROM generate_series(1, $1)";

    /** Recent tickets of the same telephone number, or of the same place and category. */
    static final String DUPLICATES =
            """
            SELECT a.n, d.kind, d.id, d.number, d.title, d.content
            FROM unnest($1::int[], $2::bytea[], $3::text[], $4::text[]) AS a(n, phone_index, place_key, category)
            CROSS JOIN LATERAL (
                (SELECT 'PHONE' AS kind, t.id, t.number, t.title, t.content
                 FROM reporter r JOIN ticket t ON t.id = r.ticket_id
                 WHERE r.phone_index = a.phone_index AND r.ticket_id >= $5::uuid AND t.id >= $5::uuid
                 ORDER BY r.ticket_id DESC LIMIT $6::int)
                UNION ALL
                (SELECT 'PLACE', t.id, t.number, t.title, t.content
                 FROM ticket t
                 WHERE t.place_key = a.place_key AND t.id >= $5::uuid AND t.import_id IS NULL
                   AND (a.category IS NULL OR coalesce(t.current_category, t.category) = a.category)
                 ORDER BY t.id DESC LIMIT $6::int)
            ) d
            """;

    private RegistrationSql() {}
}
