package org.jiesu.intake.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.intake.application.privacy.Vault;
import org.jiesu.intake.application.reading.FindTickets.Criteria;
import org.jiesu.intake.application.reading.FindTickets.Found;
import org.jiesu.intake.domain.identity.TicketIds;
import org.jiesu.intake.domain.identity.TicketNumber;
import org.jiesu.messaging.Row;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.webapi.CityTime;
import org.jspecify.annotations.Nullable;

/** Finds tickets, newest first; a range of time is a range of ids and touches its months alone. */
@Singleton
class TicketSearch {

    private static final String COLUMNS =
            """
            SELECT t.id, t.number, t.state, t.registered_at, t.source, t.external_number, t.nature, t.title,
                coalesce(t.current_category, t.category), t.district, t.street
            FROM ticket t
            """;

    private final Vault vault;

    TicketSearch(Vault vault) {
        this.vault = vault;
    }

    Uni<List<Found>> find(UnitOfWork work, Criteria criteria) {
        Query query = new Query();
        if (criteria.number() != null && !byNumber(query, criteria.number())) {
            return Uni.createFrom().item(List.of());
        }
        if (criteria.externalNumber() != null) {
            query.and(
                    "t.id IN (SELECT ticket_id FROM external_ticket WHERE external_number = ?)",
                    criteria.externalNumber());
        }
        if (criteria.phone() != null) {
            query.and(
                    "t.id IN (SELECT ticket_id FROM reporter WHERE phone_index = ?)",
                    vault.blindIndex(criteria.phone()).bytes());
        }
        if (criteria.state() != null) {
            query.and("t.state = ?", criteria.state());
        }
        if (criteria.from() != null) {
            query.and("t.id >= ?", TicketIds.lowest(criteria.from()));
        }
        if (criteria.to() != null) {
            query.and("t.id < ?", TicketIds.lowest(criteria.to()));
        }
        if (criteria.before() != null) {
            query.and("t.id < ?", criteria.before());
        }
        return query.run(work, criteria.limit() + 1);
    }

    /** False when no ticket can have that number. */
    private static boolean byNumber(Query query, String number) {
        Optional<LocalDate> day = TicketNumber.dayOf(number);
        if (day.isEmpty()) {
            return false;
        }
        Instant start = day.get().atStartOfDay(CityTime.ZONE).toInstant();
        Instant end = day.get().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
        query.and("t.id >= ?", TicketIds.lowest(start));
        query.and("t.id < ?", TicketIds.lowest(end));
        query.and("t.number = ?", number);
        return true;
    }

    /** Conditions with their parameters. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable Object> parameters = new ArrayList<>();

        void and(String condition, Object parameter) {
            parameters.add(parameter);
            conditions.add(condition.replace("?", "$" + parameters.size()));
        }

        Uni<List<Found>> run(UnitOfWork work, int limit) {
            parameters.add(limit);
            String where =
                    conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions) + "\n";
            String sql = COLUMNS + where + "ORDER BY t.id DESC LIMIT $" + parameters.size();
            return work.select(sql, parameters.toArray())
                    .map(rows -> rows.stream().map(Query::found).toList());
        }

        private static Found found(Row row) {
            return new Found(
                    row.uuid(0),
                    row.text(1),
                    row.text(2),
                    row.instant(3),
                    row.text(4),
                    row.textOrNull(5),
                    row.text(6),
                    row.text(7),
                    row.textOrNull(8),
                    row.textOrNull(9),
                    row.textOrNull(10));
        }
    }
}
