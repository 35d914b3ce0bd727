package org.jiesu.routing.application.ticket;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.reference.Rules;
import org.jiesu.routing.domain.ticket.Decision;
import org.jiesu.routing.domain.ticket.Fact;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.routing.domain.ticket.TicketWork;

/** Carries out what people ask of one ticket. */
public class HandleTicketCommand {

    private final Facts facts;
    private final Rules rules;

    public HandleTicketCommand(Facts facts, Rules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /** Decides on a ticket that was locked in this transaction; what changed is stored and told. */
    public Uni<Decision> handle(
            UnitOfWork work,
            Tickets tickets,
            TicketWork ticket,
            TicketCommand command,
            Actor actor) {
        return rules.current()
                .chain(rulebook -> carryOut(work, tickets, ticket, command, actor, rulebook));
    }

    private Uni<Decision> carryOut(
            UnitOfWork work,
            Tickets tickets,
            TicketWork ticket,
            TicketCommand command,
            Actor actor,
            Rulebook rulebook) {
        Decision decision = Decision.on(ticket, command, rulebook);
        return switch (decision) {
            case Decision.Changed changed ->
                    store(work, tickets, ticket, changed, command, actor, rulebook)
                            .map(stored -> stored);
            case Decision.Unchanged unchanged -> Uni.createFrom().item(unchanged);
            case Decision.Refused refused -> Uni.createFrom().item(refused);
        };
    }

    private Uni<Decision.Changed> store(
            UnitOfWork work,
            Tickets tickets,
            TicketWork before,
            Decision.Changed changed,
            TicketCommand command,
            Actor actor,
            Rulebook rulebook) {
        TicketWork after = changed.ticket().told(changed.facts().size());
        List<Facts.Told> told = new ArrayList<>();
        long sequence = before.sequence();
        for (Fact fact : changed.facts()) {
            sequence++;
            told.add(new Facts.Told(after.id(), sequence, fact, command.at(), actor, null));
        }
        return tickets.save(work, List.of(new Tickets.Change(before, after)))
                .chain(() -> facts.append(work, told, rulebook))
                .replaceWith(new Decision.Changed(after, changed.facts()));
    }
}
