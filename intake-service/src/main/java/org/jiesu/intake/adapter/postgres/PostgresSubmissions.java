package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiesu.intake.application.announcement.Announcements;
import org.jiesu.intake.application.submission.Submission;
import org.jiesu.intake.application.submission.Submissions;
import org.jiesu.messaging.UnitOfWork;

/** What became of submissions. The rejected are few, so they are written one by one. */
@Singleton
class PostgresSubmissions implements Submissions {

    private static final String REJECT =
            """
            INSERT INTO submission_rejection AS r (subject, sequence, last_at, faults, payload)
            VALUES ($1, 1, $2, $3, $4)
            ON CONFLICT (subject) DO UPDATE SET sequence = r.sequence + 1, last_at = excluded.last_at,
                faults = excluded.faults, payload = excluded.payload
            RETURNING sequence
            """;

    private static final String COUNT =
            """
            INSERT INTO submission_count AS c (partition, registered, repeated, rejected)
            SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::int[])
            ON CONFLICT (partition) DO UPDATE SET registered = c.registered + excluded.registered,
                repeated = c.repeated + excluded.repeated, rejected = c.rejected + excluded.rejected
            """;

    private final Announcements announcements;

    PostgresSubmissions(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public Uni<Void> reject(UnitOfWork work, List<Submission.Invalid> rejected, Instant at) {
        if (rejected.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(rejected)
                .onItem()
                .transformToUniAndConcatenate(submission -> keep(work, submission, at))
                .collect()
                .asList()
                .chain(kept -> announcements.rejected(work, kept, at));
    }

    @Override
    public Uni<Void> count(UnitOfWork work, Map<Integer, Count> counts) {
        if (counts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<Integer, Count>> rows = List.copyOf(counts.entrySet());
        return work.update(
                        COUNT,
                        new Columns<>(rows)
                                .integers(Map.Entry::getKey)
                                .integers(row -> row.getValue().registered())
                                .integers(row -> row.getValue().repeated())
                                .integers(row -> row.getValue().rejected())
                                .parameters())
                .replaceWithVoid();
    }

    private static Uni<Announcements.Rejected> keep(
            UnitOfWork work, Submission.Invalid submission, Instant at) {
        String faults =
                submission.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.message())
                        .collect(Collectors.joining("\n"));
        return work.select(REJECT, submission.subject(), at, faults, submission.payload().bytes())
                .map(rows -> new Announcements.Rejected(submission, rows.getFirst().number(0)));
    }
}
