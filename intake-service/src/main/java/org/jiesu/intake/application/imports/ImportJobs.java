package org.jiesu.intake.application.imports;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.application.imports.ImportReport.RowError;
import org.jiesu.messaging.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The imports and how far each is. */
public interface ImportJobs {

    Uni<Void> create(ImportJob job, Instant at);

    /** The oldest that still runs; empty if none does. */
    Uni<Optional<ImportJob>> next();

    /**
     * Locks the import and tells whether it still stands where the caller thinks: another process
     * may have overtaken it.
     */
    Uni<Boolean> lock(UnitOfWork work, ImportJob job);

    /** Adds a chunk's result, in the transaction that writes its rows. */
    Uni<Void> advance(UnitOfWork work, ImportJob job, Chunk chunk);

    Uni<Void> finish(UUID id, Instant at, @Nullable String failure);

    /** The report with the first errors; empty if there is no such import. */
    Uni<Optional<ImportReport>> report(UUID id, int errors);

    /** Errors after the given one, in the order of the file. */
    Uni<List<Numbered>> errors(UUID id, long after, int limit);

    /** An error with its place in the list. */
    record Numbered(long number, RowError error) {}

    /** What became of some records. */
    record Chunk(int records, int accepted, int repeated, List<Rejected> rejected) {

        long rejectedRows() {
            return rejected.stream().filter(Rejected::first).count();
        }

        /** Rows that were not taken in. */
        public int rejectedCount() {
            return (int) rejectedRows();
        }
    }

    /**
     * @param first whether it is the first error of its row
     */
    record Rejected(RowError error, boolean first) {}
}
