package org.jiesu.routing.application.ticket;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.queue.Queues;
import org.jiesu.routing.application.reference.Rules;
import org.jiesu.routing.domain.ticket.Decision;
import org.jiesu.routing.domain.ticket.Fact;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jiesu.routing.domain.ticket.TicketCommand;
import org.jiesu.routing.domain.ticket.TicketWork;

/** Takes tasks from a unit's queue for one person, all in one go; never the same for two. */
public class ClaimTasks {

    private final Tickets tickets;
    private final Queues queues;
    private final Facts facts;
    private final Rules rules;
    private final Duration hold;

    public ClaimTasks(Tickets tickets, Queues queues, Facts facts, Rules rules, Duration hold) {
        this.tickets = tickets;
        this.queues = queues;
        this.facts = facts;
        this.rules = rules;
        this.hold = hold;
    }

    /** The assignments claimed, at most {@code limit}. */
    public Uni<List<UUID>> handle(
            UnitOfWork work, String unit, int limit, Actor claimer, Instant now) {
        return rules.current()
                .chain(rulebook ->
                        queues.claimable(work, unit, limit, now)
                                .chain(found ->
                                        tickets.lock(
                                                        work,
                                                        found.stream()
                                                                .map(Queues.Found::ticket)
                                                                .toList())
                                                .chain(known ->
                                                        claim(
                                                                work, found, known, claimer, now,
                                                                rulebook))));
    }

    private Uni<List<UUID>> claim(
            UnitOfWork work,
            List<Queues.Found> found,
            Map<UUID, TicketWork> known,
            Actor claimer,
            Instant now,
            Rulebook rulebook) {
        List<UUID> claimed = new ArrayList<>();
        List<Tickets.Change> changes = new ArrayList<>();
        List<Facts.Told> told = new ArrayList<>();
        for (Queues.Found task : found) {
            TicketWork before = known.get(task.ticket());
            TicketCommand command =
                    new TicketCommand.Claim(task.assignment(), claimer.name(), now.plus(hold), now);
            if (before != null
                    && Decision.on(before, command, rulebook) instanceof Decision.Changed changed) {
                TicketWork after = changed.ticket().told(changed.facts().size());
                long sequence = before.sequence();
                for (Fact fact : changed.facts()) {
                    sequence++;
                    told.add(new Facts.Told(after.id(), sequence, fact, now, claimer, null));
                }
                changes.add(new Tickets.Change(before, after));
                claimed.add(task.assignment());
            }
        }
        return tickets.save(work, changes)
                .chain(() -> facts.append(work, told, rulebook))
                .replaceWith(claimed);
    }
}
