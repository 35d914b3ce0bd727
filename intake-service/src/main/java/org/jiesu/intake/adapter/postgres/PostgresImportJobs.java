package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.application.imports.ImportJob;
import org.jiesu.intake.application.imports.ImportJobs;
import org.jiesu.intake.application.imports.ImportReport;
import org.jiesu.intake.application.imports.ImportReport.RowError;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Imports and their progress. */
@Singleton
class PostgresImportJobs implements ImportJobs {

    private static final String CREATE =
            """
            INSERT INTO import_job (id, mode, state, file, mapping, created_by, created_at)
            VALUES ($1, $2, 'RUNNING', $3, $4, $5, $6)
            """;
    private static final String NEXT =
            """
            SELECT id, mode, file, mapping, created_by, records FROM import_job
            WHERE state = 'RUNNING' ORDER BY created_at, id LIMIT 1
            """;
    private static final String LOCK =
            "SELECT records FROM import_job WHERE id = $1 AND state = 'RUNNING' FOR UPDATE";
    private static final String ADVANCE =
            """
            UPDATE import_job SET records = records + $2, accepted = accepted + $3, repeated = repeated + $4,
                rejected = rejected + $5
            WHERE id = $1
            """;
    private static final String REJECT =
            """
            INSERT INTO import_error (job_id, line, column_name, message)
            SELECT $1::uuid, * FROM unnest($2::bigint[], $3::text[], $4::text[])
            """;
    private static final String FINISH =
            """
            UPDATE import_job SET state = CASE WHEN $3::text IS NULL THEN 'DONE' ELSE 'FAILED' END, finished_at = $2,
                failure = $3::text
            WHERE id = $1 AND state = 'RUNNING'
            """;
    private static final String REPORT =
            """
            SELECT id, mode, state, records, accepted, repeated, rejected, created_at, finished_at, failure
            FROM import_job WHERE id = $1
            """;
    private static final String ERRORS =
            """
            SELECT id, line, column_name, message FROM import_error
            WHERE job_id = $1 AND id > $2 ORDER BY id LIMIT $3
            """;

    private final Transactions transactions;

    PostgresImportJobs(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Void> create(ImportJob job, Instant at) {
        return transactions.run(work ->
                work.update(
                                CREATE,
                                job.id(),
                                job.mode().name(),
                                job.file(),
                                job.mapping(),
                                job.createdBy(),
                                at)
                        .replaceWithVoid());
    }

    @Override
    public Uni<Optional<ImportJob>> next() {
        return transactions
                .run(work -> work.select(NEXT))
                .map(rows -> rows.stream().findFirst().map(PostgresImportJobs::job));
    }

    @Override
    public Uni<Boolean> lock(UnitOfWork work, ImportJob job) {
        return work.select(LOCK, job.id())
                .map(rows -> !rows.isEmpty() && rows.getFirst().number(0) == job.records());
    }

    @Override
    public Uni<Void> advance(UnitOfWork work, ImportJob job, Chunk chunk) {
        Uni<Integer> advanced =
                work.update(
                        ADVANCE,
                        job.id(),
                        (long) chunk.records(),
                        (long) chunk.accepted(),
                        (long) chunk.repeated(),
                        (long) chunk.rejectedCount());
        return chunk.rejected().isEmpty()
                ? advanced.replaceWithVoid()
                : advanced.chain(() -> reject(work, job, chunk.rejected())).replaceWithVoid();
    }

    private static Uni<Integer> reject(UnitOfWork work, ImportJob job, List<Rejected> rejected) {
        return work.update(
                REJECT,
                new Columns<>(rejected)
                        .value(job.id())
                        .numbers(r -> r.error().line())
                        .texts(r -> r.error().column())
                        .texts(r -> r.error().message())
                        .parameters());
    }

    @Override
    public Uni<Void> finish(UUID id, Instant at, @Nullable String failure) {
        return transactions.run(work -> work.update(FINISH, id, at, failure).replaceWithVoid());
    }

    @Override
    public Uni<Optional<ImportReport>> report(UUID id, int errors) {
        return transactions.run(work ->
                work.select(REPORT, id)
                        .chain(rows ->
                                work.select(ERRORS, id, 0L, errors)
                                        .map(first ->
                                                rows.stream()
                                                        .findFirst()
                                                        .map(row -> report(row, first)))));
    }

    @Override
    public Uni<List<Numbered>> errors(UUID id, long after, int limit) {
        return transactions
                .run(work -> work.select(ERRORS, id, after, limit))
                .map(rows ->
                        rows.stream().map(row -> new Numbered(row.number(0), error(row))).toList());
    }

    private static ImportReport report(Row row, List<Row> errors) {
        return new ImportReport(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6),
                row.instant(7),
                row.instantOrNull(8),
                row.textOrNull(9),
                errors.stream().map(PostgresImportJobs::error).toList());
    }

    private static RowError error(Row row) {
        return new RowError(row.number(1), row.text(2), row.text(3));
    }

    private static ImportJob job(Row row) {
        return new ImportJob(
                row.uuid(0),
                ImportJob.Mode.valueOf(row.text(1)),
                row.text(2),
                row.textOrNull(3),
                row.text(4),
                row.number(5));
    }
}
