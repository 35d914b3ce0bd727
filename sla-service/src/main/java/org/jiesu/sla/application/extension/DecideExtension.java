package org.jiesu.sla.application.extension;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.follow.Tickets;
import org.jiesu.sla.application.policy.Policies;
import org.jiesu.sla.application.tell.Announcement;
import org.jiesu.sla.application.tell.Announcements;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockCommand;
import org.jiesu.sla.domain.deadline.ClockEvent;
import org.jiesu.sla.domain.deadline.Decision;
import org.jiesu.sla.domain.deadline.Refusal;
import org.jiesu.sla.domain.extension.Extension;
import org.jiesu.sla.domain.extension.Objection;
import org.jiesu.sla.domain.policy.ExtensionRules;
import org.jiesu.sla.domain.policy.Planner;
import org.jiesu.sla.domain.ticket.TicketClocks;
import org.jiesu.sla.domain.ticket.Told;
import org.jspecify.annotations.Nullable;

/** A supervisor approves or refuses an extension. */
@ApplicationScoped
public class DecideExtension {

    private final Extensions extensions;
    private final Tickets tickets;
    private final Policies policies;
    private final Announcements announcements;

    DecideExtension(
            Extensions extensions,
            Tickets tickets,
            Policies policies,
            Announcements announcements) {
        this.extensions = extensions;
        this.tickets = tickets;
        this.policies = policies;
        this.announcements = announcements;
    }

    /** What is decided, by whom. */
    public record Ruling(
            UUID extensionId, boolean approved, @Nullable String note, String by, Instant at) {}

    /** Decides a request that waits. */
    public Uni<Answer> handle(UnitOfWork work, Ruling ruling) {
        return extensions
                .find(work, ruling.extensionId())
                .chain(found ->
                        found.map(extension -> locked(work, ruling, extension))
                                .orElseGet(() -> Uni.createFrom().item(new Answer.Unknown())));
    }

    private Uni<Answer> locked(UnitOfWork work, Ruling ruling, Extension seen) {
        return tickets.lock(work, List.of(seen.ticketId()))
                .chain(known ->
                        extensions
                                .find(work, seen.id())
                                .chain(now ->
                                        decide(
                                                work,
                                                ruling,
                                                now.orElse(seen),
                                                known.get(seen.ticketId()))));
    }

    private Uni<Answer> decide(
            UnitOfWork work, Ruling ruling, Extension extension, @Nullable TicketClocks ticket) {
        if (extension.ruling() != null || ticket == null) {
            return refused(Objection.ALREADY_DECIDED);
        }
        if (!ruling.approved()) {
            return store(work, ruled(extension, ruling, null), List.of());
        }
        return policies.current(work)
                .chain(planner -> approve(work, ruling, extension, new Scene(ticket, planner)));
    }

    private record Scene(TicketClocks ticket, Planner planner) {

        Clock clock(UUID id) {
            return ticket.clocks().stream()
                    .filter(clock -> clock.terms().id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Uni<Answer> approve(UnitOfWork work, Ruling ruling, Extension extension, Scene scene) {
        ExtensionRules rules = scene.planner().profile().extension();
        if (rules == null) {
            return refused(Objection.NOT_EXTENDABLE);
        }
        Clock clock = scene.clock(extension.clockId());
        Instant dueAt = scene.planner().extended(rules, clock.dueAt(), extension.days()).dueAt();
        Clock.Terms terms = clock.terms();
        Instant warnAt =
                scene.planner().warnAt(terms.stage(), terms.grade(), terms.startedAt(), dueAt);
        ClockCommand.Extend command =
                new ClockCommand.Extend(
                        dueAt, warnAt, ruling.by(), extension.reason(), ruling.at());
        return switch (Decision.on(clock, command)) {
            case Decision.Changed changed ->
                    extended(
                            work,
                            ruling,
                            ruled(extension, ruling, dueAt),
                            scene.ticket(),
                            told(clock, changed));
            case Decision.Refused no when no.reason() == Refusal.EXPIRED ->
                    refused(Objection.EXPIRED);
            case Decision.Refused ignored -> refused(Objection.NOT_RUNNING);
            case Decision.Unchanged ignored -> refused(Objection.NOT_RUNNING);
        };
    }

    private Uni<Answer> extended(
            UnitOfWork work,
            Ruling ruling,
            Extension extension,
            TicketClocks ticket,
            List<Told> told) {
        Clock changed = told.getLast().after();
        List<Clock> clocks =
                ticket.clocks().stream()
                        .map(c -> c.terms().id().equals(changed.terms().id()) ? changed : c)
                        .toList();
        TicketClocks after =
                new TicketClocks(ticket.ticketId(), ticket.ending(), ticket.assignments(), clocks);
        Actor actor = new Actor(ruling.by(), null);
        List<Announcement> announcements =
                told.stream()
                        .<Announcement>map(
                                each -> new Announcement.OfClock(each, actor, ruling.at(), null))
                        .toList();
        return tickets.save(work, List.of(new Tickets.Change(ticket, after)))
                .chain(() -> store(work, extension, announcements));
    }

    private Uni<Answer> store(UnitOfWork work, Extension extension, List<Announcement> more) {
        Extension.Ruling ruling = extension.ruling();
        Actor actor = new Actor(ruling == null ? extension.askedBy() : ruling.by(), null);
        List<Announcement> all = new ArrayList<>();
        all.add(new Announcement.OfExtension(extension, actor));
        all.addAll(more);
        return extensions
                .save(work, extension)
                .chain(() -> announcements.tell(work, all))
                .replaceWith(new Answer.Done(extension));
    }

    private static Extension ruled(Extension extension, Ruling ruling, @Nullable Instant dueAt) {
        return extension.ruled(
                new Extension.Ruling(
                        ruling.approved(), ruling.note(), ruling.by(), ruling.at(), dueAt));
    }

    private static List<Told> told(Clock clock, Decision.Changed changed) {
        List<Told> told = new ArrayList<>();
        Clock current = clock;
        for (ClockEvent event : changed.events()) {
            Clock next = current.after(event);
            told.add(new Told(event, current, next));
            current = next;
        }
        return told;
    }

    private static Uni<Answer> refused(Objection objection) {
        return Uni.createFrom().item(new Answer.Refused(objection));
    }
}
