package org.jiesu.reporting.application.fact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.domain.cube.Deltas;
import org.jiesu.reporting.domain.fact.Fact;

/**
 * Log, facts and cubes follow what was told, all in the given transaction. What comes again changes
 * none of them, and services may be heard in any order.
 */
@ApplicationScoped
public class RecordTicketNews {

    private static final int VERSION_7 = 7;
    private static final int TIME_SHIFT = 16;

    private final Months months;
    private final EventLog log;
    private final Facts facts;
    private final Cubes cubes;

    RecordTicketNews(Months months, EventLog log, Facts facts, Cubes cubes) {
        this.months = months;
        this.log = log;
        this.facts = facts;
        this.cubes = cubes;
    }

    /** Throws if a ticket's id is not a UUIDv7: it would have no month. */
    public Uni<Void> handle(UnitOfWork work, List<TicketNews> news) {
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, List<TicketNews>> byTicket = new TreeMap<>();
        news.forEach(told ->
                byTicket.computeIfAbsent(told.ticketId(), k -> new ArrayList<>()).add(told));
        Deltas deltas = new Deltas();
        return months.make(monthsOf(byTicket.keySet()))
                .chain(() -> log.append(work, news))
                .chain(() -> absorb(work, byTicket, deltas))
                .chain(() -> cubes.add(work, deltas));
    }

    private Uni<Void> absorb(UnitOfWork work, Map<UUID, List<TicketNews>> pending, Deltas deltas) {
        return facts.lock(work, List.copyOf(pending.keySet()))
                .chain(known -> store(work, pending, known, deltas))
                .chain(overtaken ->
                        overtaken.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : absorb(work, overtaken, deltas));
    }

    /**
     * Answers the news of tickets another consumer added meanwhile: those are to be locked anew.
     */
    private Uni<Map<UUID, List<TicketNews>>> store(
            UnitOfWork work,
            Map<UUID, List<TicketNews>> pending,
            Map<UUID, Fact> known,
            Deltas deltas) {
        List<StoredFact> changed = new ArrayList<>();
        List<StoredFact> fresh = new ArrayList<>();
        pending.forEach((ticket, told) -> {
            Fact before = known.getOrDefault(ticket, Fact.NOTHING);
            StoredFact after = StoredFact.of(ticket, after(before, told));
            if (!known.containsKey(ticket)) {
                fresh.add(after);
            } else if (!after.fact().equals(before)) {
                changed.add(after);
                deltas.replace(
                        StoredFact.of(ticket, before).reading().orElse(null),
                        after.reading().orElse(null));
            }
        });
        return facts.replace(work, changed)
                .chain(() -> facts.add(work, fresh))
                .map(added -> overtaken(pending, fresh, added, deltas));
    }

    private static Map<UUID, List<TicketNews>> overtaken(
            Map<UUID, List<TicketNews>> pending,
            List<StoredFact> fresh,
            Set<UUID> added,
            Deltas deltas) {
        Map<UUID, List<TicketNews>> overtaken = new LinkedHashMap<>();
        for (StoredFact fact : fresh) {
            UUID ticket = fact.ticketId();
            if (added.contains(ticket)) {
                deltas.replace(null, fact.reading().orElse(null));
            } else {
                overtaken.put(ticket, pending.getOrDefault(ticket, List.of()));
            }
        }
        return overtaken;
    }

    private static Fact after(Fact before, List<TicketNews> told) {
        Fact fact = before;
        for (TicketNews news : told) {
            fact = fact.after(news.sequence(), news.event());
        }
        return fact;
    }

    private static Set<YearMonth> monthsOf(Set<UUID> tickets) {
        return tickets.stream().map(RecordTicketNews::monthOf).collect(Collectors.toSet());
    }

    private static YearMonth monthOf(UUID ticket) {
        if (ticket.version() != VERSION_7) {
            throw new IllegalArgumentException("Expected a UUIDv7, but got " + ticket);
        }
        Instant made = Instant.ofEpochMilli(ticket.getMostSignificantBits() >>> TIME_SHIFT);
        return YearMonth.from(made.atOffset(ZoneOffset.UTC));
    }
}
