package org.jiesu.messaging;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks, before a batch is taken in, whether it is from the log and the place the consumer believes
 * to be reading: a topic may have been made anew, a log cut, a partition given to another one.
 */
final class BatchStart {

    private final Reader reader;
    private final Placement placement;
    private final ConsumerParts parts;
    private final Clock clock = Clock.systemUTC();

    BatchStart(Reader reader, Placement placement, ConsumerParts parts) {
        this.reader = reader;
        this.placement = placement;
        this.parts = parts;
    }

    /** What there is to do with the records. */
    sealed interface Begun permits Nothing, Stopped, Misplaced, Ready {}

    /** None of them is ours any more. */
    record Nothing() implements Begun {}

    record Stopped() implements Begun {}

    /** They do not go on where the consumer stood: it must go back to its checkpoints. */
    record Misplaced() implements Begun {}

    record Ready(BatchWork.Batch batch, Map<Integer, Placement.Place> places) implements Begun {}

    Uni<Begun> begin(List<RawRecord> all) {
        return log().flatMap(log -> begin(log, all));
    }

    private Uni<LogId> log() {
        Optional<LogId> lately =
                placement.seenWithin(parts.config().consumer().topicIdAge(), clock.instant());
        return lately.map(known -> Uni.createFrom().item(known))
                .orElseGet(() ->
                        parts.logs()
                                .find(reader.topic().wireName())
                                .invoke(found -> placement.seen(found, clock.instant())));
    }

    private Uni<Begun> begin(LogId log, List<RawRecord> all) {
        Map<Integer, Long> firsts = firstOffsets(all);
        if (!placement.managed()) {
            return adopt(log, all, firsts);
        }
        Map<Integer, Placement.Place> places = new HashMap<>();
        firsts.keySet()
                .forEach(partition ->
                        placement
                                .place(partition)
                                .ifPresent(place -> places.put(partition, place)));
        if (places.isEmpty()) {
            return Uni.createFrom().item(new Nothing());
        }
        if (places.values().stream().anyMatch(place -> !place.log().equals(log))) {
            return Uni.createFrom().item(new Misplaced());
        }
        List<RawRecord> ours =
                all.stream()
                        .filter(record -> places.containsKey(record.origin().partition()))
                        .toList();
        return verify(firsts, places).map(bad -> bad.orElseGet(() -> ready(log, places, ours)));
    }

    /** Without a listener: everything given is from where the consumer stands. */
    private Uni<Begun> adopt(LogId log, List<RawRecord> all, Map<Integer, Long> firsts) {
        Map<Integer, Placement.Place> places = new HashMap<>();
        firsts.forEach((partition, first) -> places.put(partition, new Placement.Place(log, 0, 0)));
        return parts.transactions()
                .run(work -> CheckpointTable.ensure(work, reader.consumer(), log, firsts))
                .replaceWith(() -> ready(log, places, all));
    }

    private static Begun ready(
            LogId log, Map<Integer, Placement.Place> places, List<RawRecord> records) {
        Map<Integer, Long> starts = new HashMap<>();
        places.forEach((partition, place) -> starts.put(partition, place.next()));
        return new Ready(new BatchWork.Batch(log, starts, records), places);
    }

    /** A jump is all right if the log itself has it, as compacted logs have. */
    private Uni<Optional<Begun>> verify(
            Map<Integer, Long> firsts, Map<Integer, Placement.Place> places) {
        List<Integer> jumped =
                places.entrySet().stream()
                        .filter(place -> !isNext(firsts, place.getKey(), place.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        return jumped.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : parts.logs()
                        .find(reader.topic().wireName())
                        .flatMap(log -> verify(log, jumped, firsts, places));
    }

    private Uni<Optional<Begun>> verify(
            LogId log,
            Collection<Integer> jumped,
            Map<Integer, Long> firsts,
            Map<Integer, Placement.Place> places) {
        placement.seen(log, clock.instant());
        return parts.logs()
                .extents(reader.topic().wireName(), jumped)
                .map(extents -> judge(log, jumped, firsts, places, extents));
    }

    private Optional<Begun> judge(
            LogId log,
            Collection<Integer> jumped,
            Map<Integer, Long> firsts,
            Map<Integer, Placement.Place> places,
            Map<Integer, LogDirectory.Extent> extents) {
        for (Integer partition : jumped) {
            Placement.Place place = places.get(partition);
            LogDirectory.Extent extent = extents.get(partition);
            if (place == null || extent == null || !place.log().equals(log)) {
                return Optional.of(new Misplaced());
            }
            if (!extent.holds(place.next())) {
                Origin next = new Origin(log.topic(), partition, place.next());
                placement.stop(StopText.outsideTheLog(reader.consumer(), next, extent));
                return Optional.of(new Stopped());
            }
            if (firsts.getOrDefault(partition, 0L) < place.next()) {
                return Optional.of(new Misplaced());
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(
            Map<Integer, Long> firsts, Integer partition, Placement.Place place) {
        return firsts.getOrDefault(partition, -1L) == place.next();
    }

    private static Map<Integer, Long> firstOffsets(List<RawRecord> records) {
        Map<Integer, Long> firsts = new HashMap<>();
        records.forEach(record ->
                firsts.merge(record.origin().partition(), record.origin().offset(), Math::min));
        return firsts;
    }
}
