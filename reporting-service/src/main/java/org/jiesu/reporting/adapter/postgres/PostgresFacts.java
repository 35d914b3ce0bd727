package org.jiesu.reporting.adapter.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.fact.Facts;
import org.jiesu.reporting.application.fact.StoredFact;
import org.jiesu.reporting.domain.fact.Fact;

/** The facts in their partitioned table, one statement a batch. */
@ApplicationScoped
class PostgresFacts implements Facts {

    /** A lateral join: each id then looks into its own month only. */
    private static final String LOCK =
            """
            SELECT fact.ticket_id, fact.parts
            FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, position)
            CROSS JOIN LATERAL (
                SELECT ticket_id, parts FROM ticket_fact WHERE ticket_id = wanted.id FOR UPDATE) fact
            """;

    private static final String ADD =
            "INSERT INTO ticket_fact ("
                    + FactColumns.NAMES
                    + ") SELECT "
                    + FactColumns.VALUES
                    + " FROM "
                    + FactColumns.UNNEST
                    + " ON CONFLICT DO NOTHING RETURNING ticket_id";

    private static final String REPLACE =
            "UPDATE ticket_fact AS fact SET "
                    + FactColumns.ASSIGNMENTS
                    + " FROM "
                    + FactColumns.UNNEST
                    + " WHERE fact.ticket_id = told.ticket_id";

    @Override
    public Uni<Map<UUID, Fact>> lock(UnitOfWork work, List<UUID> tickets) {
        return work.select(LOCK, (Object) tickets.toArray(UUID[]::new))
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> row.uuid(0),
                                                row -> StoredJson.read(row.json(1), Fact.class))));
    }

    @Override
    public Uni<Set<UUID>> add(UnitOfWork work, List<StoredFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return work.select(ADD, FactColumns.of(facts))
                .map(rows -> rows.stream().map(row -> row.uuid(0)).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> replace(UnitOfWork work, List<StoredFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return work.update(REPLACE, FactColumns.of(facts)).replaceWithVoid();
    }
}
