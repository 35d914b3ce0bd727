package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.reference.ReferenceCopy;
import org.jiesu.reporting.application.reference.ReferenceEntry;

/** The versions in one table. */
@ApplicationScoped
class PostgresReferenceCopy implements ReferenceCopy {

    /** A path travels as text, since arrays of arrays must be rectangular. */
    private static final String ADD =
            """
            INSERT INTO reference_entry (kind, code, version, name, parent, path, level, active, at)
            SELECT kind, code, version, name, parent, string_to_array(path, '/'), level, active, at
            FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[],
                $7::text[], $8::boolean[], $9::timestamptz[])
                AS told (kind, code, version, name, parent, path, level, active, at)
            ON CONFLICT DO NOTHING
            """;

    @Override
    public Uni<Void> add(UnitOfWork work, List<ReferenceEntry> entries) {
        return work.update(
                        ADD,
                        Columns.of(entries, String.class, entry -> entry.kind().name()),
                        Columns.of(entries, String.class, ReferenceEntry::code),
                        Columns.of(entries, Long.class, ReferenceEntry::version),
                        Columns.of(entries, String.class, ReferenceEntry::name),
                        Columns.of(entries, String.class, ReferenceEntry::parent),
                        Columns.of(entries, String.class, entry -> String.join("/", entry.path())),
                        Columns.of(entries, String.class, ReferenceEntry::level),
                        Columns.of(entries, Boolean.class, ReferenceEntry::active),
                        Columns.of(entries, Instant.class, ReferenceEntry::at))
                .replaceWithVoid();
    }
}
