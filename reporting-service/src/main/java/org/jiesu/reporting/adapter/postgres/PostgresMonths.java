package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiesu.messaging.Transactions;
import org.jiesu.reporting.application.fact.Months;

/** Remembers which months it has seen made; a month made twice is one month. */
@ApplicationScoped
class PostgresMonths implements Months {

    private final Transactions transactions;
    private final Set<YearMonth> made = ConcurrentHashMap.newKeySet();

    PostgresMonths(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Void> make(Set<YearMonth> months) {
        List<YearMonth> missing = months.stream().filter(m -> !made.contains(m)).sorted().toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object days = Columns.of(missing, LocalDate.class, month -> month.atDay(1));
        return transactions
                .run(work ->
                        work.select(
                                "SELECT make_month(day)::text FROM unnest($1::date[]) AS day"
                                        + " ORDER BY day",
                                days))
                .invoke(() -> made.addAll(missing))
                .replaceWithVoid();
    }
}
