package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.webapi.CityTime;

/** Sees to it that the partitions of a month are there before a row goes into them. */
@Singleton
class Months {

    /** Months whose partitions were committed when last looked at; they are never dropped. */
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    /** Makes what is missing in the caller's transaction; call it before the first write. */
    Uni<Void> ensure(UnitOfWork work, Collection<Instant> moments) {
        Map<YearMonth, Instant> missing = new TreeMap<>();
        for (Instant moment : moments) {
            YearMonth month = YearMonth.from(moment.atZone(CityTime.ZONE));
            if (!known.contains(month)) {
                missing.put(month, moment);
            }
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<YearMonth, Instant> entry : missing.entrySet()) {
            all = all.chain(() -> make(work, entry.getKey(), entry.getValue()));
        }
        return all;
    }

    private Uni<Void> make(UnitOfWork work, YearMonth month, Instant moment) {
        return work.select("SELECT make_month($1)", moment)
                .invoke(rows -> {
                    // A month just made may still be rolled back, so it is not yet known.
                    if (rows.getFirst().flag(0)) {
                        known.add(month);
                    }
                })
                .replaceWithVoid();
    }
}
