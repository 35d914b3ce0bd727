package org.jiesu.routing.domain.ticket;

import java.time.ZoneId;
import java.util.Map;
import org.jiesu.routing.domain.catalogue.Catalogue;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.catalogue.Dispatching;
import org.jiesu.routing.domain.catalogue.Guards;
import org.jiesu.routing.domain.catalogue.Matter;
import org.jiesu.routing.domain.classify.Classifier;
import org.jiesu.routing.domain.place.Gazetteer;
import org.jiesu.routing.domain.place.Locator;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.unit.Units;

/** Everything decisions are taken by, in one version each. */
public record Rulebook(
        Taxonomy taxonomy,
        Classifier classifier,
        Gazetteer gazetteer,
        Units units,
        Catalogue catalogue,
        ReplyPolicy replyPolicy,
        ReturnReasons returnReasons,
        ZoneId zone) {

    Guards guards() {
        return new Dispatching(catalogue, units).guards();
    }

    public Locator locator() {
        return new Locator(gazetteer);
    }

    Choice choose(TicketWork ticket) {
        return choose(ticket, Map.of());
    }

    /** As {@link #choose(TicketWork)}, with what a person found out of the matter's facets. */
    Choice choose(TicketWork ticket, Map<String, String> foundOut) {
        return new Dispatching(catalogue, units).choose(matter(ticket, foundOut));
    }

    private Matter matter(TicketWork ticket, Map<String, String> facts) {
        Report report = ticket.report();
        return new Matter(
                ticket.classification().category(),
                report.nature(),
                report.urgency(),
                ticket.location(),
                report.title() + "|" + report.content(),
                report.accusedUnit(),
                ticket.registeredAt().atZone(zone).toLocalDate(),
                facts);
    }
}
