package org.jiesu.sla.application.follow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.policy.Policies;
import org.jiesu.sla.application.tell.Announcement;
import org.jiesu.sla.application.tell.Announcements;
import org.jiesu.sla.domain.policy.Planner;
import org.jiesu.sla.domain.ticket.Consequence;
import org.jiesu.sla.domain.ticket.FollowUp;
import org.jiesu.sla.domain.ticket.Rules;
import org.jiesu.sla.domain.ticket.TicketClocks;

/** Takes in a batch of facts: loads its tickets once, decides fact by fact, stores once. */
@ApplicationScoped
public class FollowTickets {

    private static final Actor ITSELF = Actor.system("sla");

    private final Tickets tickets;
    private final Policies policies;
    private final Announcements announcements;
    private final NewIds ids;

    FollowTickets(Tickets tickets, Policies policies, Announcements announcements, NewIds ids) {
        this.tickets = tickets;
        this.policies = policies;
        this.announcements = announcements;
        this.ids = ids;
    }

    /** Follows the facts in order; gives when the first of the clocks they started wants a look. */
    public Uni<Instant> handle(UnitOfWork work, List<Noted> facts, Instant now) {
        Set<UUID> touched =
                facts.stream()
                        .map(Noted::ticketId)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return policies.current(work)
                .chain(planner ->
                        tickets.lock(work, touched)
                                .map(known -> follow(known, facts, planner, now)))
                .call(outcome -> tickets.save(work, outcome.changes()))
                .call(outcome -> announcements.tell(work, outcome.announcements()))
                .map(Outcome::nextLook);
    }

    private record Outcome(List<Tickets.Change> changes, List<Announcement> announcements) {

        Instant nextLook() {
            return announcements.stream()
                    .filter(Announcement.OfClock.class::isInstance)
                    .map(each -> ((Announcement.OfClock) each).told().after())
                    .map(clock ->
                            clock.warnAt().isBefore(clock.dueAt()) ? clock.warnAt() : clock.dueAt())
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
        }
    }

    private Outcome follow(
            Map<UUID, TicketClocks> known, List<Noted> facts, Planner planner, Instant now) {
        Rules rules = new Rules(planner, ids, now);
        Map<UUID, TicketClocks> current = new HashMap<>(known);
        List<Announcement> announcements = new ArrayList<>();
        for (Noted noted : facts) {
            TicketClocks before =
                    current.getOrDefault(noted.ticketId(), TicketClocks.unknown(noted.ticketId()));
            Consequence consequence = FollowUp.on(before, noted.fact(), rules);
            current.put(noted.ticketId(), consequence.after());
            consequence.told().stream()
                    .map(told -> new Announcement.OfClock(told, ITSELF, now, noted.eventId()))
                    .forEach(announcements::add);
        }
        List<Tickets.Change> changes =
                known.entrySet().stream()
                        .map(entry ->
                                new Tickets.Change(
                                        entry.getValue(),
                                        current.getOrDefault(entry.getKey(), entry.getValue())))
                        .filter(change -> !change.before().equals(change.after()))
                        .toList();
        return new Outcome(changes, announcements);
    }
}
