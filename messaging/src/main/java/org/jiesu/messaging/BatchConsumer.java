package org.jiesu.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes batches of records in, each record once, whatever happens around it. The {@code Uni} never
 * fails: it completes when the batch is done with, and not while the consumer stands still.
 */
public class BatchConsumer {

    private static final Logger LOG = Logger.getLogger(BatchConsumer.class);

    private final Reader reader;
    private final ConsumerParts parts;
    private final Placement placement;
    private final BatchWork work;
    private final BatchStart start;
    private final AtomicBoolean closing;

    BatchConsumer(Reader reader, ConsumerParts parts, AtomicBoolean closing) {
        this.reader = reader;
        this.parts = parts;
        this.placement = parts.placements().of(reader.consumer());
        this.work = new BatchWork(reader, parts.letters(), parts.metrics());
        this.start = new BatchStart(reader, placement, parts);
        this.closing = closing;
    }

    public Uni<Void> process(ConsumerRecords<String, byte[]> records) {
        List<RawRecord> all = RawRecords.of(records);
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        MessagingConfig.ConsumerSettings config = parts.config().consumer();
        return SafeContext.callApart(parts.vertx(), () -> attempt(all))
                .onFailure()
                .invoke(this::tell)
                .onFailure()
                .retry()
                .withBackOff(config.firstRetry(), config.longestRetry())
                .indefinitely();
    }

    Reader reader() {
        return reader;
    }

    private Uni<Void> attempt(List<RawRecord> all) {
        if (closing.get()) {
            return Uni.createFrom().nothing();
        }
        if (placement.stopped().isPresent()) {
            return Uni.createFrom().failure(new StandsStill(reader.consumer()));
        }
        return start.begin(all).flatMap(this::carryOut);
    }

    private Uni<Void> carryOut(BatchStart.Begun begun) {
        return switch (begun) {
            case BatchStart.Nothing ignored -> Uni.createFrom().voidItem();
            case BatchStart.Stopped ignored ->
                    Uni.createFrom().failure(new StandsStill(reader.consumer()));
            case BatchStart.Misplaced ignored -> rejoin();
            case BatchStart.Ready ready -> take(ready);
        };
    }

    private Uni<Void> take(BatchStart.Ready ready) {
        BatchWork.Batch batch = ready.batch();
        return inTransaction(batch)
                .onFailure(failure -> !Failures.isTransient(failure) && !closing.get())
                .recoverWithUni(() -> oneByOne(batch))
                .flatMap(fits -> fits ? taken(ready) : rejoin());
    }

    private Uni<Boolean> inTransaction(BatchWork.Batch batch) {
        return parts.transactions().run(unit -> work.take(unit, batch));
    }

    private Uni<Boolean> oneByOne(BatchWork.Batch batch) {
        return Multi.createFrom()
                .iterable(batch.split())
                .onItem()
                .transformToUniAndConcatenate(this::takeOrBury)
                .collect()
                .with(java.util.stream.Collectors.reducing(true, Boolean::logicalAnd));
    }

    private Uni<Boolean> takeOrBury(BatchWork.Batch one) {
        return inTransaction(one)
                .onFailure(failure -> !Failures.isTransient(failure) && !closing.get())
                .recoverWithUni(failure -> bury(one, failure));
    }

    private Uni<Boolean> bury(BatchWork.Batch one, Throwable failure) {
        String told = reader.confidential() ? Failures.kind(failure) : Failures.describe(failure);
        LOG.errorf("%s sets %s aside: %s", reader.consumer(), one.records().get(0).origin(), told);
        parts.metrics().refused(reader.consumer());
        return parts.transactions().run(unit -> work.bury(unit, one, failure));
    }

    private Uni<Void> taken(BatchStart.Ready ready) {
        Map<Integer, Long> ends = ready.batch().ends();
        ready.places()
                .forEach((partition, place) ->
                        placement.advance(
                                partition, place, ends.getOrDefault(partition, place.next())));
        return Uni.createFrom().voidItem();
    }

    /** What was read is forgotten and read again from the checkpoints. */
    private Uni<Void> rejoin() {
        LOG.infof("%s goes back to its checkpoints", reader.consumer());
        placement.forget();
        return parts.clients().rejoin(reader.consumer());
    }

    private void tell(Throwable failure) {
        if (failure instanceof StandsStill) {
            return;
        }
        parts.metrics().retried(reader.consumer());
        LOG.warnf("%s tries again: %s", reader.consumer(), Failures.kind(failure));
    }
}
