package org.jiesu.intake.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jiesu.contracts.Topic;
import org.jiesu.intake.application.submission.TakeInSubmissions;
import org.jiesu.messaging.BatchConsumer;
import org.jiesu.messaging.BatchConsumers;
import org.jiesu.messaging.RawRecord;
import org.jiesu.messaging.RawSubscription;
import org.jiesu.messaging.UnitOfWork;

/** Reads complaints of other systems. */
@ApplicationScoped
public class SubmissionsConsumer {

    private final TakeInSubmissions takeIn;
    private final SubmissionReader reader;
    private final InstantSource time;
    private final BatchConsumer submissions;

    @Inject
    SubmissionsConsumer(
            BatchConsumers consumers,
            TakeInSubmissions takeIn,
            SubmissionReader reader,
            InstantSource time) {
        this.takeIn = takeIn;
        this.reader = reader;
        this.time = time;
        this.submissions =
                consumers.registerRaw(
                        new RawSubscription("submissions", Topic.SUBMISSIONS, this::handle));
    }

    @Incoming("submissions")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return submissions.process(records);
    }

    private Uni<Void> handle(UnitOfWork work, List<RawRecord> batch) {
        Instant now = time.instant();
        return takeIn.handle(
                work, batch.stream().map(record -> reader.read(record, now)).toList(), now);
    }
}
