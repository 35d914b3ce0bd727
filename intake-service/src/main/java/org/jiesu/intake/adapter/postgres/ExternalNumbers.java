package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.registration.Receipt;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;

/** Source and external number register once, over all months and ways in. */
final class ExternalNumbers {

    private ExternalNumbers() {}

    /** Decides on the arrivals whose number is registered already, or earlier in this batch. */
    static Uni<Void> claim(UnitOfWork work, RegistrationBatch batch) {
        List<Integer> first = firstOfEach(batch);
        if (first.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Arrival> arrivals = first.stream().map(batch::arrival).toList();
        return work.select(
                        RegistrationSql.CLAIM_EXTERNAL,
                        new Columns<>(arrivals)
                                .texts(a -> a.registration().source())
                                .texts(a -> a.registration().externalNumber())
                                .ids(Arrival::id)
                                .parameters())
                .chain(claimed -> findTaken(work, batch, first, ids(claimed)));
    }

    private static Uni<Void> findTaken(
            UnitOfWork work, RegistrationBatch batch, List<Integer> first, Set<UUID> claimed) {
        List<Integer> taken =
                first.stream()
                        .filter(index -> !claimed.contains(batch.arrival(index).id()))
                        .toList();
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.select(
                        RegistrationSql.FIND_EXTERNAL,
                        new Columns<>(taken)
                                .integers(index -> index)
                                .texts(i -> batch.arrival(i).registration().source())
                                .texts(i -> batch.arrival(i).registration().externalNumber())
                                .parameters())
                .invoke(rows ->
                        rows.forEach(row ->
                                batch.decide(row.integer(0), new Receipt.Known(row.uuid(1)))))
                .replaceWithVoid();
    }

    private static List<Integer> firstOfEach(RegistrationBatch batch) {
        Map<String, UUID> seen = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        for (int index : batch.open(a -> a.registration().externalNumber() != null)) {
            Arrival arrival = batch.arrival(index);
            String name =
                    arrival.registration().source()
                            + "\u001f"
                            + Objects.requireNonNull(arrival.registration().externalNumber());
            UUID earlier = seen.putIfAbsent(name, arrival.id());
            if (earlier == null) {
                first.add(index);
            } else {
                batch.decide(index, new Receipt.Known(earlier));
            }
        }
        return first;
    }

    private static Set<UUID> ids(List<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.uuid(0)));
        return ids;
    }
}
