package org.jiesu.intake.application.reading;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.intake.domain.registration.Phone;
import org.jiesu.webapi.UnitScope;
import org.jspecify.annotations.Nullable;

/** Looks tickets up; what a scope does not permit does not exist for its holder. */
public interface FindTickets {

    /**
     * Empty when unknown, or when no unit of the scope has an open assignment.
     *
     * @param original whether the texts are shown as they were said
     */
    Uni<Optional<TicketView>> byId(UUID id, UnitScope scope, boolean original);

    /** Whether the ticket exists and may be read. */
    Uni<Boolean> isVisible(UUID id, UnitScope scope);

    /** Every step of all services, oldest first. */
    Uni<List<Step>> timeline(UUID id, boolean original);

    /** Newest first; one more than the limit if there are more. */
    Uni<List<Found>> search(Criteria criteria);

    /** Counts that must agree with those of the other services. */
    Uni<Reconciliation> reconciliation();

    /**
     * @param service {@code intake}, {@code routing}, {@code sla}
     * @param type of the event
     */
    record Step(Instant at, String service, String type, String actor, String text) {}

    /** A line of a list. The title is masked. */
    record Found(
            UUID id,
            String number,
            String state,
            Instant registeredAt,
            String source,
            @Nullable String externalNumber,
            String nature,
            String title,
            @Nullable String category,
            @Nullable String district,
            @Nullable String street) {}

    /** All given conditions hold; {@code before} is the last id of the page before. */
    record Criteria(
            @Nullable String number,
            @Nullable String externalNumber,
            @Nullable Phone phone,
            @Nullable String state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID before,
            int limit) {}

    /**
     * @param registered live tickets, whichever way they came in
     * @param byState of the live ones
     * @param endedWithoutDispatch live ones that ended before they were anybody's
     */
    record Reconciliation(
            long registered,
            Map<String, Long> byState,
            long endedWithoutDispatch,
            long imported,
            long submissionsRegistered,
            long submissionsRepeated,
            long rejectedSubmissions,
            Instant asOf) {}
}
