package org.jiesu.intake.application.imports;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiesu.intake.domain.history.HistoryForm;
import org.jiesu.intake.domain.history.LiveRow;
import org.jiesu.intake.domain.history.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Works imports off, chunk by chunk, from where the last commit left them; after each chunk it
 * rests for a share of the time the chunk took, so that live work is not starved.
 */
public final class RunImports {

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final ImportFile.Opener files;
    private final Function<@Nullable String, @Nullable Mapping> mappings;
    private final Pace pace;

    /**
     * @param chunk records of one transaction
     * @param rest share of a chunk's time, in percent
     */
    public record Pace(int chunk, int rest, InstantSource time) {}

    /**
     * @param mappings reads a mapping's JSON; null for none
     */
    public RunImports(
            ImportJobs jobs,
            ImportRows rows,
            ImportFile.Opener files,
            Function<@Nullable String, @Nullable Mapping> mappings,
            Pace pace) {
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.mappings = mappings;
        this.pace = pace;
    }

    /** Works the oldest import off; does nothing when none runs. */
    public Uni<Void> runNext() {
        return jobs.next()
                .chain(job -> job.map(this::run).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> run(ImportJob job) {
        return blocking(() -> files.open(job.file(), job.records()))
                .chain(file ->
                        work(job, file)
                                .onItemOrFailure()
                                .call((done, failure) -> blocking(() -> closed(file))))
                .onFailure(ImportFile.Unreadable.class)
                .recoverWithUni(fault -> finish(job, fault.getMessage()));
    }

    private Uni<Void> work(ImportJob job, ImportFile file) {
        Mapping mapping = mapping(job);
        List<String> required =
                job.mode() == ImportJob.Mode.HISTORY ? HistoryForm.REQUIRED : LiveRow.REQUIRED;
        List<String> missing = mapping.missing(file.header(), required);
        if (!missing.isEmpty()) {
            throw new ImportFile.Unreadable("文件缺少必需的列:" + String.join("、", missing));
        }
        Progress progress = new Progress(job);
        return Multi.createBy()
                .repeating()
                .uni(() -> chunk(progress, mapping, file))
                .whilst(more -> more)
                .collect()
                .last()
                .chain(() -> progress.overtaken ? Uni.createFrom().voidItem() : finish(job, null));
    }

    private Uni<Void> finish(ImportJob job, @Nullable String failure) {
        return jobs.finish(job.id(), pace.time().instant(), failure)
                .chain(() -> blocking(() -> discarded(job)))
                .replaceWithVoid();
    }

    private boolean discarded(ImportJob job) {
        files.discard(job.file());
        return true;
    }

    private Uni<Boolean> chunk(Progress progress, Mapping mapping, ImportFile file) {
        Instant start = pace.time().instant();
        return blocking(() -> file.next(pace.chunk()))
                .chain(records ->
                        records.isEmpty()
                                ? Uni.createFrom().item(false)
                                : rows.write(progress.job, mapping, records)
                                        .map(mine -> progress.moved(records.size(), mine))
                                        .call(() -> rest(start)));
    }

    private Uni<Void> rest(Instant start) {
        Duration took = Duration.between(start, pace.time().instant());
        Duration rest = took.multipliedBy(pace.rest()).dividedBy(100).plusMillis(1);
        return Uni.createFrom().voidItem().onItem().delayIt().by(rest);
    }

    private Mapping mapping(ImportJob job) {
        Mapping given = mappings.apply(job.mapping());
        if (given != null) {
            return given;
        }
        return Mapping.identity(
                job.mode() == ImportJob.Mode.HISTORY ? HistoryForm.FIELDS : LiveRow.FIELDS);
    }

    private static boolean closed(ImportFile file) {
        file.close();
        return true;
    }

    private static <T> Uni<T> blocking(Supplier<T> read) {
        return Uni.createFrom().item(read).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Where this process is in the file. */
    private static final class Progress {
        private ImportJob job;
        private boolean overtaken;

        Progress(ImportJob job) {
            this.job = job;
        }

        boolean moved(int records, boolean mine) {
            overtaken = !mine;
            job =
                    new ImportJob(
                            job.id(),
                            job.mode(),
                            job.file(),
                            job.mapping(),
                            job.createdBy(),
                            job.records() + records);
            return mine;
        }
    }
}
