package org.jiesu.intake.application.submission;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.registration.Receipt;
import org.jiesu.intake.application.registration.Registrations;
import org.jiesu.intake.application.submission.Submissions.Count;
import org.jiesu.messaging.UnitOfWork;

/** Registers a batch of submissions, each matter once, and answers those that are wrong. */
public final class TakeInSubmissions {

    private final Registrations registrations;
    private final Submissions submissions;

    public TakeInSubmissions(Registrations registrations, Submissions submissions) {
        this.registrations = registrations;
        this.submissions = submissions;
    }

    public Uni<Void> handle(UnitOfWork work, List<Submission> batch, Instant at) {
        List<Submission.Valid> valid = new ArrayList<>();
        List<Submission.Invalid> invalid = new ArrayList<>();
        for (Submission submission : batch) {
            switch (submission) {
                case Submission.Valid v -> valid.add(v);
                case Submission.Invalid i -> invalid.add(i);
            }
        }
        List<Arrival> arrivals = valid.stream().map(Submission.Valid::arrival).toList();
        return registrations
                .store(work, arrivals)
                .chain(receipts -> submissions.reject(work, invalid, at).replaceWith(receipts))
                .chain(receipts -> submissions.count(work, counts(valid, receipts, invalid)));
    }

    private static Map<Integer, Count> counts(
            List<Submission.Valid> valid,
            List<Receipt> receipts,
            List<Submission.Invalid> invalid) {
        Map<Integer, Count> counts = new TreeMap<>();
        for (int i = 0; i < valid.size(); i++) {
            boolean registered = receipts.get(i) instanceof Receipt.Registered;
            Count one = new Count(registered ? 1 : 0, registered ? 0 : 1, 0);
            counts.merge(valid.get(i).partition(), one, Count::plus);
        }
        invalid.forEach(i -> counts.merge(i.partition(), new Count(0, 0, 1), Count::plus));
        return counts;
    }
}
