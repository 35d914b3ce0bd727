package org.jiesu.routing.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.DispatchNote;
import org.jiesu.routing.domain.ticket.Fact;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/** Facts as they go over the wire: the only place that knows both. */
record FactEvents(UUID ticket, Instant at, Taxonomy taxonomy) {

    RoutingEvent event(Fact fact) {
        return switch (fact) {
            case Fact.Classified f -> classified(f);
            case Fact.Located f -> located(f);
            case Fact.Referred f -> referred(f);
            case Fact.Dispatched f -> dispatched(f.ticket());
            case Fact.CategoryCorrected f -> corrected(f);
            case Fact.PlaceCorrected f ->
                    new RoutingEvent.PlaceCorrected(
                            ticket,
                            f.round(),
                            WireValues.place(f.from()),
                            WireValues.place(f.to()),
                            f.reason(),
                            at);
            case Fact.Completed f -> completed(f);
            case Fact.Signed f -> signed(f.assignment());
            case Fact.Contacted f -> contacted(f.assignment(), f.note());
            case Fact.Replied f -> replied(f);
            case Fact.Audited f -> audited(f);
            case Fact.ReturnRequested f -> handovers().returnRequested(f);
            case Fact.ReturnDecided f -> handovers().returnDecided(f);
            case Fact.Transferred f -> handovers().transferred(f);
            case Fact.Withdrawn f -> withdrawn(f.assignment(), f.reason());
        };
    }

    private HandoverEvents handovers() {
        return new HandoverEvents(ticket, at);
    }

    private RoutingEvent signed(Assignment a) {
        return new RoutingEvent.AssignmentSigned(
                ticket, a.round(), a.id(), a.unit(), a.role().name(), at);
    }

    private RoutingEvent contacted(Assignment a, @Nullable String note) {
        return new RoutingEvent.ReporterContacted(ticket, a.round(), a.id(), a.unit(), note, at);
    }

    private RoutingEvent withdrawn(Assignment a, String reason) {
        return new RoutingEvent.AssignmentWithdrawn(
                ticket, a.round(), a.id(), a.unit(), reason, at);
    }

    private RoutingEvent completed(Fact.Completed fact) {
        Assignment lead = fact.lead();
        return new RoutingEvent.TicketCompleted(
                ticket, lead.round(), lead.id(), lead.unit(), fact.outcome().name(), at);
    }

    private RoutingEvent classified(Fact.Classified fact) {
        Classification c = fact.classification();
        return new RoutingEvent.TicketClassified(
                ticket,
                fact.round(),
                c.category() == null ? "" : c.category(),
                c.confidence(),
                c.method().name(),
                c.version(),
                WireValues.candidates(c.candidates()),
                c.evidence(),
                at);
    }

    private RoutingEvent located(Fact.Located fact) {
        Location location = fact.location();
        return new RoutingEvent.TicketLocated(
                ticket,
                fact.round(),
                WireValues.place(location.place()),
                location.confidence(),
                location.version(),
                location.evidence(),
                at);
    }

    private RoutingEvent referred(Fact.Referred fact) {
        Choice.Referred why = fact.referral();
        return new RoutingEvent.TicketReferredToDispatcher(
                ticket,
                fact.round(),
                why.reason().name(),
                why.text(),
                WireValues.candidates(fact.candidates()),
                at);
    }

    private RoutingEvent dispatched(TicketWork work) {
        DispatchNote note = work.dispatch();
        if (note == null) {
            throw new IllegalArgumentException(
                    "Expected a dispatch on a dispatched ticket " + work.id());
        }
        String category = work.classification().category();
        return new RoutingEvent.TicketDispatched(
                ticket,
                work.round(),
                category,
                taxonomy.category(category).map(Category::name).orElse(null),
                taxonomy.pathOf(category),
                work.report().nature(),
                note.grade().name(),
                WireValues.place(work.location().place()),
                WireValues.opened(work.open()),
                note.method().name(),
                note.rule(),
                note.catalogueVersion(),
                note.legalBasis(),
                note.evidence(),
                note.reason(),
                at);
    }

    private RoutingEvent corrected(Fact.CategoryCorrected fact) {
        return new RoutingEvent.CategoryCorrected(
                ticket,
                fact.round(),
                fact.from(),
                fact.to(),
                taxonomy.category(fact.to()).map(Category::name).orElse(fact.to()),
                taxonomy.pathOf(fact.to()),
                fact.reason(),
                at);
    }

    private RoutingEvent replied(Fact.Replied fact) {
        Assignment a = fact.assignment();
        return new RoutingEvent.ReplySubmitted(
                ticket,
                a.round(),
                a.id(),
                a.unit(),
                a.role().name(),
                fact.outcome().name(),
                fact.text(),
                at);
    }

    private RoutingEvent audited(Fact.Audited fact) {
        Assignment a = fact.assignment();
        return new RoutingEvent.ReplyAudited(
                ticket,
                a.round(),
                a.id(),
                a.unit(),
                fact.accepted() ? "ACCEPTED" : "SENT_BACK",
                fact.byPolicy() ? "AUTO" : "PERSON",
                fact.note(),
                at);
    }
}
