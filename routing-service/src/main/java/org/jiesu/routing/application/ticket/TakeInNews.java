package org.jiesu.routing.application.ticket;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.routing.application.reference.Rules;
import org.jiesu.routing.domain.ticket.Decision;
import org.jiesu.routing.domain.ticket.Fact;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a batch of intake's events: loads all tickets it concerns at once, decides event by
 * event in memory, and stores and tells everything at once.
 */
public class TakeInNews {

    private static final Actor ROUTING = Actor.system("routing");

    private final Tickets tickets;
    private final Facts facts;
    private final Rules rules;
    private final Supplier<UUID> ids;

    public TakeInNews(Tickets tickets, Facts facts, Rules rules, Supplier<UUID> ids) {
        this.tickets = tickets;
        this.facts = facts;
        this.rules = rules;
        this.ids = ids;
    }

    /** A registration of a known ticket and news of an unknown one change nothing. */
    public Uni<Void> handle(UnitOfWork work, List<IncomingNews> batch) {
        TreeSet<UUID> concerned =
                batch.stream()
                        .map(IncomingNews::ticket)
                        .collect(Collectors.toCollection(TreeSet::new));
        return rules.current()
                .chain(rulebook ->
                        tickets.lock(work, concerned)
                                .chain(known -> decide(work, known, batch, rulebook)));
    }

    private Uni<Void> decide(
            UnitOfWork work,
            Map<UUID, TicketWork> known,
            List<IncomingNews> batch,
            Rulebook rulebook) {
        Map<UUID, TicketWork> now = new HashMap<>(known);
        Map<UUID, Tickets.Change> changes = new LinkedHashMap<>();
        List<Facts.Told> told = new ArrayList<>();
        for (IncomingNews news : batch) {
            @Nullable TicketWork ticket = now.get(news.ticket());
            if (decided(ticket, news, rulebook) instanceof Decision.Changed changed) {
                TicketWork after = changed.ticket().told(changed.facts().size());
                told.addAll(told(after, changed.facts(), news));
                now.put(after.id(), after);
                changes.put(after.id(), new Tickets.Change(known.get(after.id()), after));
            }
        }
        return tickets.save(work, List.copyOf(changes.values()))
                .chain(() -> facts.append(work, told, rulebook));
    }

    private Decision decided(@Nullable TicketWork ticket, IncomingNews news, Rulebook rulebook) {
        if (news.registration() != null) {
            return ticket == null
                    ? news.registration().decide(rulebook, ids, news.at())
                    : new Decision.Unchanged();
        }
        return ticket == null || news.command() == null
                ? new Decision.Unchanged()
                : Decision.on(ticket, news.command(), rulebook);
    }

    private static List<Facts.Told> told(TicketWork after, List<Fact> facts, IncomingNews news) {
        List<Facts.Told> told = new ArrayList<>();
        long sequence = after.sequence() - facts.size();
        for (Fact fact : facts) {
            sequence++;
            told.add(new Facts.Told(after.id(), sequence, fact, news.at(), ROUTING, news.cause()));
        }
        return told;
    }
}
