package org.jiesu.intake.application.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being brought in.
 *
 * @param file where it lies
 * @param mapping as JSON; null: columns are named like our fields
 * @param records of the file that are done, good ones and bad ones
 */
public record ImportJob(
        UUID id, Mode mode, String file, @Nullable String mapping, String createdBy, long records) {

    /** Closed matters for the statistics, or tickets that are then worked on. */
    public enum Mode {
        HISTORY,
        LIVE
    }
}
