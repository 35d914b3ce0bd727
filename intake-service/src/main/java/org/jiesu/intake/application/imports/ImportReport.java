package org.jiesu.intake.application.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param state RUNNING, DONE, FAILED
 * @param errors the first ones
 * @param failure why the file could not be read, in Chinese
 */
public record ImportReport(
        UUID id,
        String mode,
        String state,
        long rows,
        long accepted,
        long repeated,
        long rejected,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        List<RowError> errors) {

    /** What is wrong with one row; never what stands in it. */
    public record RowError(long line, String column, String message) {}
}
