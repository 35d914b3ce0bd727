package org.jiesu.routing.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiesu.contracts.Topic;
import org.jiesu.messaging.Outbox;
import org.jiesu.messaging.OutgoingEvent;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.ticket.Facts;
import org.jiesu.routing.domain.ticket.Rulebook;

/** Facts as events of {@code jiesu.routing}. */
@ApplicationScoped
public class OutboxFacts implements Facts {

    private final Outbox outbox;

    OutboxFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> append(UnitOfWork work, List<Told> facts, Rulebook rules) {
        return outbox.append(work, facts.stream().map(told -> outgoing(told, rules)).toList());
    }

    private static OutgoingEvent outgoing(Told told, Rulebook rules) {
        FactEvents events = new FactEvents(told.ticket(), told.at(), rules.taxonomy());
        return new OutgoingEvent(
                Topic.ROUTING,
                "ticket/" + told.ticket(),
                told.sequence(),
                events.event(told.fact()),
                told.at(),
                told.actor(),
                told.causation());
    }
}
