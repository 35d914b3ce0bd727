package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.intake.application.registration.Arrival;
import org.jiesu.intake.application.registration.DuplicateRule;
import org.jiesu.intake.application.registration.Receipt.Duplicate;
import org.jiesu.intake.domain.identity.TicketIds;
import org.jiesu.intake.domain.registration.Similarity;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;

/**
 * Looks for earlier tickets that may be about the same matter. It proposes, and decides nothing.
 */
@Singleton
class DuplicateSearch {

    private static final String PHONE = "PHONE";

    private final DuplicateRule rule;

    DuplicateSearch(DuplicateRule rule) {
        this.rule = rule;
    }

    /** By index of the arrival; most similar first. */
    Uni<Map<Integer, List<Duplicate>>> of(
            UnitOfWork work, RegistrationBatch batch, List<Integer> indexes) {
        Arrival first = batch.arrival(indexes.getFirst());
        return work.select(
                        RegistrationSql.DUPLICATES,
                        new Columns<>(indexes)
                                .integers(index -> index)
                                .sealed(i -> batch.arrival(i).sealed().phoneIndex())
                                .texts(i -> batch.arrival(i).masked().placeKey())
                                .texts(i -> batch.arrival(i).registration().category())
                                .value(TicketIds.lowest(first.at().minus(rule.window())))
                                .value(rule.most())
                                .parameters())
                .map(rows -> proposals(batch, rows));
    }

    private Map<Integer, List<Duplicate>> proposals(RegistrationBatch batch, List<Row> rows) {
        Map<Integer, Map<String, Duplicate>> found = new HashMap<>();
        for (Row row : rows) {
            Arrival arrival = batch.arrival(row.integer(0));
            Duplicate duplicate = duplicate(arrival, row);
            boolean samePhone = row.text(1).equals(PHONE);
            boolean sameCategory = arrival.registration().category() != null;
            if (samePhone || sameCategory || duplicate.similarity() >= rule.similarity()) {
                found.computeIfAbsent(row.integer(0), n -> new LinkedHashMap<>())
                        .putIfAbsent(row.text(3), duplicate);
            }
        }
        Map<Integer, List<Duplicate>> proposals = new HashMap<>();
        found.forEach((index, byNumber) -> proposals.put(index, sorted(byNumber)));
        return proposals;
    }

    private static List<Duplicate> sorted(Map<String, Duplicate> byNumber) {
        List<Duplicate> sorted = new ArrayList<>(byNumber.values());
        sorted.sort(Comparator.comparingDouble(Duplicate::similarity).reversed());
        return List.copyOf(sorted);
    }

    private Duplicate duplicate(Arrival arrival, Row row) {
        double similarity =
                Similarity.of(
                        arrival.masked().title() + arrival.masked().content(),
                        row.text(4) + row.text(5));
        String days = rule.window().toDays() + " 天内";
        String reason =
                row.text(1).equals(PHONE)
                        ? days + "同一电话反映过"
                        : arrival.registration().category() == null
                                ? days + "同一地点反映过相似问题"
                                : days + "同一地点反映过同类问题";
        return new Duplicate(
                row.uuid(2),
                row.text(3),
                BigDecimal.valueOf(similarity).setScale(2, RoundingMode.HALF_UP).doubleValue(),
                reason);
    }
}
