package org.jiesu.reporting.domain.cube;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.reporting.domain.fact.ClockState;
import org.jiesu.reporting.domain.fact.Fact;
import org.jiesu.reporting.domain.fact.FactEvent;
import org.jiesu.reporting.domain.fact.HandleClock;
import org.jiesu.reporting.domain.fact.IntakePart;
import org.jiesu.reporting.domain.fact.Location;
import org.jiesu.reporting.domain.fact.Role;
import org.jiesu.reporting.domain.fact.RoutingPart;
import org.jiesu.reporting.domain.fact.Share;
import org.jiesu.reporting.domain.fact.Standing;
import org.jspecify.annotations.Nullable;

/** Reads a fact as the figures count it: routing's word on category and place over intake's. */
final class FactReading {

    private FactReading() {}

    static Optional<ReportedTicket> of(Fact fact) {
        return Standing.of(fact).map(standing -> reported(fact, standing));
    }

    private static ReportedTicket reported(Fact fact, Standing standing) {
        IntakePart intake = fact.intake();
        FactEvent.Registered registered = intake == null ? null : intake.registered();
        if (intake != null && registered != null) {
            return live(fact, intake, registered, standing);
        }
        FactEvent.Imported imported = fact.imported();
        if (imported == null) {
            throw new IllegalStateException(
                    "Expected a registration or an import, but got neither");
        }
        return history(imported, standing);
    }

    private static ReportedTicket live(
            Fact fact, IntakePart intake, FactEvent.Registered registered, Standing standing) {
        RoutingPart routing = fact.routing();
        Location place = registered.place();
        String category = registered.category();
        String grade = registered.urgency();
        if (routing != null) {
            place = requireNonNullElse(routing.place(), place);
            category = routing.category() == null ? category : routing.category();
            grade = requireNonNullElse(routing.grade(), grade);
        }
        List<UnitShare> shares = shares(fact);
        ReportedTicket.Codes codes =
                codes(
                        place,
                        category,
                        registered.nature(),
                        registered.channel(),
                        registered.source(),
                        grade);
        int flags = Flags.live(intake, routing, standing, shares.getFirst());
        return ticket(registered.registeredAt(), codes, flags, standing, false, shares);
    }

    private static ReportedTicket history(FactEvent.Imported imported, Standing standing) {
        String unit = requireNonNullElse(imported.unit(), "");
        Instant due = imported.dueAt();
        Instant completed = imported.completedAt();
        boolean met = due != null && completed != null && completed.isBefore(due);
        boolean breached = due != null && completed != null && !completed.isBefore(due);
        UnitShare lead = new UnitShare(unit, Role.LEAD, met, breached);
        ReportedTicket.Codes codes =
                codes(
                        imported.place(),
                        imported.category(),
                        imported.nature(),
                        imported.channel(),
                        imported.source(),
                        "");
        int flags = Flags.history(imported, lead);
        return ticket(imported.registeredAt(), codes, flags, standing, true, List.of(lead));
    }

    private static ReportedTicket ticket(
            Instant registeredAt,
            ReportedTicket.Codes codes,
            int flags,
            Standing standing,
            boolean imported,
            List<UnitShare> shares) {
        Instant end = standing.endedAt();
        return new ReportedTicket(
                registeredAt,
                registeredAt.atZone(ReportedTicket.CITY).toLocalDate(),
                codes,
                flags,
                end == null ? null : end.atZone(ReportedTicket.CITY).toLocalDate(),
                standing.state(),
                imported,
                shares);
    }

    private static ReportedTicket.Codes codes(
            Location place,
            @Nullable String category,
            String nature,
            String channel,
            String source,
            String urgency) {
        return new ReportedTicket.Codes(
                requireNonNullElse(place.district(), ""),
                requireNonNullElse(place.street(), ""),
                requireNonNullElse(place.community(), ""),
                requireNonNullElse(place.compound(), ""),
                requireNonNullElse(category, ""),
                nature,
                channel,
                source,
                urgency);
    }

    private static List<UnitShare> shares(Fact fact) {
        List<Share> told = fact.routing() == null ? List.of() : fact.routing().shares();
        List<UnitShare> shares = new ArrayList<>();
        String lead =
                told.stream()
                        .filter(share -> share.role() == Role.LEAD)
                        .map(Share::unit)
                        .findFirst()
                        .orElse("");
        shares.add(share(fact, lead, Role.LEAD));
        told.stream()
                .filter(share -> share.role() == Role.CO)
                .map(Share::unit)
                .distinct()
                .sorted()
                .forEach(unit -> shares.add(share(fact, unit, Role.CO)));
        return shares;
    }

    /** The lead's clock is the ticket's, whoever holds it now; a co-handler's is its own. */
    private static UnitShare share(Fact fact, String unit, Role role) {
        @Nullable ClockState state = null;
        for (HandleClock clock : fact.clocks()) {
            boolean its = clock.role() == role && (role == Role.LEAD || unit.equals(clock.unit()));
            if (its && clock.state() != ClockState.CANCELLED) {
                state = clock.state();
            }
        }
        return new UnitShare(unit, role, state == ClockState.MET, state == ClockState.BREACHED);
    }
}
