package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as intake registered it.
 *
 * @param category what the operator chose
 * @param place what the operator gave
 */
public record Registration(
        UUID id,
        String number,
        int round,
        Instant registeredAt,
        Report report,
        @Nullable String category,
        Place place) {

    /** Classifies, locates and dispatches the ticket, or refers it to a dispatcher. */
    public Decision.Changed decide(Rulebook rules, Supplier<UUID> ids, Instant at) {
        Classification classification =
                rules.classifier().classify(category, report.title(), report.content());
        Location location = rules.locator().locate(place, report.title(), report.content());
        TicketWork ticket =
                new TicketWork(
                        id,
                        number,
                        registeredAt,
                        round,
                        Standing.WAITING,
                        report,
                        classification,
                        location,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        0,
                        0);
        List<Fact> facts = new ArrayList<>();
        if (!classification.abstained()) {
            facts.add(new Fact.Classified(round, classification));
        }
        if (location.place().district() != null) {
            facts.add(new Fact.Located(round, location));
        }
        return Seats.take(ticket, rules.choose(ticket), facts, rules.units(), ids, at);
    }
}
