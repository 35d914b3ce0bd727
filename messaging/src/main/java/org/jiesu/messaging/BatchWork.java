package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes records in, in one transaction: checkpoints locked first, then the handler, the dead
 * letters and the new checkpoints.
 */
final class BatchWork {

    private final Reader reader;
    private final LetterBox letters;
    private final ConsumerMetrics metrics;

    BatchWork(Reader reader, LetterBox letters, ConsumerMetrics metrics) {
        this.reader = reader;
        this.letters = letters;
        this.metrics = metrics;
    }

    /** False if the checkpoints are not where the consumer believes: nothing was taken in then. */
    Uni<Boolean> take(UnitOfWork work, Batch batch) {
        return CheckpointTable.lock(work, reader.consumer(), batch.log(), batch.starts().keySet())
                .flatMap(offsets ->
                        batch.fits(offsets)
                                ? takeNew(work, batch, batch.notBefore(offsets))
                                : Uni.createFrom().item(false));
    }

    /** Sets one record aside that the handler refuses. */
    Uni<Boolean> bury(UnitOfWork work, Batch one, Throwable failure) {
        String detail = reader.confidential() ? Failures.kind(failure) : Failures.describe(failure);
        List<BatchPlan.Aside> aside =
                one.records().stream()
                        .map(record -> new BatchPlan.Aside(record, Reading.Cause.REFUSED, detail))
                        .toList();
        return CheckpointTable.lock(work, reader.consumer(), one.log(), one.starts().keySet())
                .flatMap(offsets ->
                        !one.fits(offsets)
                                ? Uni.createFrom().item(false)
                                : one.notBefore(offsets).isEmpty()
                                        ? Uni.createFrom().item(true)
                                        : setAside(work, one, aside)
                                                .chain(() -> advance(work, one)));
    }

    private Uni<Boolean> takeNew(UnitOfWork work, Batch batch, List<RawRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        return plan(work, records)
                .flatMap(plan -> carryOut(work, batch, plan))
                .chain(() -> advance(work, batch));
    }

    private Uni<BatchPlan> plan(UnitOfWork work, List<RawRecord> records) {
        List<Reading> readings = records.stream().map(reader::read).toList();
        Set<String> keys = records.stream().map(RawRecord::key).collect(Collectors.toSet());
        return LetterTable.openKeys(work, reader.consumer(), keys)
                .flatMap(open ->
                        SequenceTable.read(work, reader.consumer(), subjects(readings))
                                .map(taken ->
                                        BatchPlan.of(readings, open, taken, reader.bySequence())));
    }

    private Set<String> subjects(List<Reading> readings) {
        return !reader.bySequence()
                ? Set.of()
                : readings.stream()
                        .filter(Reading.Wanted.class::isInstance)
                        .map(Reading.Wanted.class::cast)
                        .map(one -> one.required().envelope().subject())
                        .collect(Collectors.toSet());
    }

    private Uni<Void> carryOut(UnitOfWork work, Batch batch, BatchPlan plan) {
        metrics.planned(reader.consumer(), plan);
        return setAside(work, batch, plan.aside())
                .chain(() ->
                        plan.wanted().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : reader.handle(work, plan.wanted()))
                .chain(() -> SequenceTable.write(work, reader.consumer(), plan.sequences()));
    }

    private Uni<Void> setAside(UnitOfWork work, Batch batch, List<BatchPlan.Aside> aside) {
        return letters.setAside(work, reader, batch.log(), aside);
    }

    private Uni<Boolean> advance(UnitOfWork work, Batch batch) {
        return CheckpointTable.advance(work, reader.consumer(), batch.log(), batch.ends())
                .replaceWith(true);
    }

    /**
     * Records of one log, in order.
     *
     * @param starts per partition, the offset from which on everything must still be to do, or have
     *     been done by somebody
     */
    record Batch(LogId log, Map<Integer, Long> starts, List<RawRecord> records) {

        /** Whether each partition has a checkpoint and none has gone back. */
        boolean fits(Map<Integer, Long> offsets) {
            return starts.entrySet().stream()
                    .allMatch(start -> {
                        Long next = offsets.get(start.getKey());
                        return next != null && next >= start.getValue();
                    });
        }

        /** The records that nobody has taken in yet. */
        List<RawRecord> notBefore(Map<Integer, Long> offsets) {
            return records.stream()
                    .filter(record ->
                            record.origin().offset()
                                    >= offsets.getOrDefault(record.origin().partition(), 0L))
                    .toList();
        }

        /** Per partition, the offset behind the last record. */
        Map<Integer, Long> ends() {
            Map<Integer, Long> ends = new HashMap<>();
            for (RawRecord record : records) {
                Origin origin = record.origin();
                ends.merge(origin.partition(), origin.offset() + 1, Math::max);
            }
            return ends;
        }

        /** One by one, in order. */
        List<Batch> split() {
            Map<Integer, Long> next = new HashMap<>(starts);
            List<Batch> single = new ArrayList<>();
            for (RawRecord record : records) {
                int partition = record.origin().partition();
                long start = next.getOrDefault(partition, record.origin().offset());
                single.add(new Batch(log, Map.of(partition, start), List.of(record)));
                next.put(partition, record.origin().offset() + 1);
            }
            return single;
        }
    }
}
