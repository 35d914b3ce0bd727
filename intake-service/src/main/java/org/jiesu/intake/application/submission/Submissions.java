package org.jiesu.intake.application.submission;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiesu.messaging.UnitOfWork;

/** What became of submissions. */
public interface Submissions {

    /** Keeps the rejected ones and answers each with an event. */
    Uni<Void> reject(UnitOfWork work, List<Submission.Invalid> rejected, Instant at);

    /** Adds to the counts of a partition: registered, repeated, rejected. */
    Uni<Void> count(UnitOfWork work, Map<Integer, Count> counts);

    /** Of one partition. */
    record Count(int registered, int repeated, int rejected) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    registered + other.registered,
                    repeated + other.repeated,
                    rejected + other.rejected);
        }
    }
}
