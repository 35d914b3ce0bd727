package org.jiesu.routing.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.reference.DataSet;
import org.jiesu.routing.application.reference.ReferenceChange;
import org.jiesu.routing.application.reference.StoredDocuments;

/** Tables {@code data_document} and {@code told_reference}. */
@ApplicationScoped
public class PostgresDocuments implements StoredDocuments {

    @Override
    public Uni<Void> lock(UnitOfWork work) {
        return work.select("SELECT pg_advisory_xact_lock(hashtext('data_document'))::text")
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<DataSet, Long>> versions(UnitOfWork work) {
        return work.select("SELECT data_set, max(version) FROM data_document GROUP BY data_set")
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> DataSet.valueOf(row.text(0)),
                                                row -> row.number(1))));
    }

    @Override
    public Uni<Map<DataSet, Stored>> newest(UnitOfWork work) {
        return work.select(
                        """
                        SELECT DISTINCT ON (data_set) data_set, version, origin, document
                        FROM data_document ORDER BY data_set, version DESC\
                        """)
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> DataSet.valueOf(row.text(0)),
                                                row ->
                                                        new Stored(
                                                                row.number(1),
                                                                row.text(2).equals("SHIPPED"),
                                                                row.text(3)))));
    }

    @Override
    public Uni<Void> addShipped(
            UnitOfWork work, DataSet set, long version, String document, Instant at) {
        return work.update(
                        """
                        INSERT INTO data_document
                            (data_set, version, origin, checksum, document, loaded_at)
                        VALUES ($1, $2, 'SHIPPED', $3, $4, $5)\
                        """,
                        set.name(),
                        version,
                        checksum(document),
                        document,
                        at)
                .replaceWithVoid();
    }

    private static String checksum(String document) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public Uni<Map<String, Told>> told(UnitOfWork work) {
        return work.select("SELECT subject, sequence, content FROM told_reference")
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> row.text(0),
                                                row -> new Told(row.number(1), row.text(2)))));
    }

    @Override
    public Uni<Void> recordTold(UnitOfWork work, List<ReferenceChange> changes) {
        return work.update(
                        """
                        INSERT INTO told_reference (subject, sequence, content)
                        SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[])
                        ON CONFLICT (subject) DO UPDATE
                        SET sequence = excluded.sequence, content = excluded.content\
                        """,
                        (Object)
                                changes.stream()
                                        .map(ReferenceChange::subject)
                                        .toArray(String[]::new),
                        changes.stream().map(ReferenceChange::sequence).toArray(Long[]::new),
                        changes.stream().map(ReferenceChange::content).toArray(String[]::new))
                .replaceWithVoid();
    }
}
