package org.jiesu.intake.application.submission;

import java.util.List;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.domain.registration.Fault;
import org.jspecify.annotations.Nullable;

/** One record of the submissions topic, read. */
public sealed interface Submission {

    int partition();

    record Valid(int partition, Arrival arrival) implements Submission {}

    /**
     * Answered with what is wrong.
     *
     * @param subject source and number if both are right, else where the record stands
     * @param origin {@code topic/partition/offset}
     * @param payload what was sent, sealed
     */
    record Invalid(
            int partition,
            String subject,
            @Nullable String source,
            @Nullable String externalNumber,
            String origin,
            List<Fault> faults,
            SealedText payload)
            implements Submission {}
}
