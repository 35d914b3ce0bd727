package org.jiesu.sla.application.extension;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiesu.messaging.Actor;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.sla.application.follow.NewIds;
import org.jiesu.sla.application.follow.Tickets;
import org.jiesu.sla.application.policy.Policies;
import org.jiesu.sla.application.tell.Announcement;
import org.jiesu.sla.application.tell.Announcements;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.extension.Extension;
import org.jiesu.sla.domain.extension.ExtensionGuard;
import org.jiesu.sla.domain.extension.Objection;
import org.jiesu.sla.domain.policy.ExtensionRules;
import org.jiesu.sla.domain.ticket.TicketClocks;
import org.jspecify.annotations.Nullable;

/** A unit asks for more days, before expiry (条例第十五条). */
@ApplicationScoped
public class AskExtension {

    private final Extensions extensions;
    private final Tickets tickets;
    private final Policies policies;
    private final Announcements announcements;
    private final NewIds ids;

    AskExtension(
            Extensions extensions,
            Tickets tickets,
            Policies policies,
            Announcements announcements,
            NewIds ids) {
        this.extensions = extensions;
        this.tickets = tickets;
        this.policies = policies;
        this.announcements = announcements;
        this.ids = ids;
    }

    /** What is asked, by whom. */
    public record Request(UUID assignmentId, int days, String reason, String by, Instant at) {}

    /** Asks, if the caller may speak for the unit. */
    public Uni<Answer> handle(UnitOfWork work, Request request, Predicate<String> maySpeakFor) {
        return extensions
                .placeOf(work, request.assignmentId())
                .chain(place ->
                        place.filter(found -> maySpeakFor.test(found.unit()))
                                .map(found -> inTicket(work, request, found.ticketId()))
                                .orElseGet(() -> Uni.createFrom().item(new Answer.Unknown())));
    }

    private Uni<Answer> inTicket(UnitOfWork work, Request request, UUID ticketId) {
        return policies.current(work)
                .chain(planner ->
                        tickets.lock(work, List.of(ticketId))
                                .chain(known ->
                                        onClock(
                                                work,
                                                request,
                                                planner.profile().extension(),
                                                known.get(ticketId))));
    }

    private Uni<Answer> onClock(
            UnitOfWork work,
            Request request,
            @Nullable ExtensionRules rules,
            @Nullable TicketClocks ticket) {
        Optional<Clock> clock =
                rules == null || ticket == null
                        ? Optional.empty()
                        : ticket.clocks().stream()
                                .filter(c -> c.terms().stage().equals(rules.stage()))
                                .filter(c ->
                                        request.assignmentId().equals(c.holder().assignmentId()))
                                .findFirst();
        if (rules == null || clock.isEmpty()) {
            return Uni.createFrom().item(new Answer.Refused(Objection.NOT_EXTENDABLE));
        }
        return extensions
                .ofClock(work, clock.get().terms().id())
                .chain(earlier -> ask(work, request, rules, clock.get(), earlier));
    }

    private Uni<Answer> ask(
            UnitOfWork work,
            Request request,
            ExtensionRules rules,
            Clock clock,
            List<Extension> earlier) {
        Optional<Objection> objection =
                ExtensionGuard.against(rules, clock, earlier, request.days(), request.at());
        if (objection.isPresent()) {
            return Uni.createFrom().item(new Answer.Refused(objection.get()));
        }
        String unit = String.valueOf(clock.holder().unit());
        Extension extension =
                new Extension(
                        ids.get(),
                        clock.terms().ticketId(),
                        clock.terms().round(),
                        request.assignmentId(),
                        clock.terms().id(),
                        unit,
                        request.days(),
                        request.reason(),
                        request.by(),
                        request.at(),
                        null);
        Announcement told = new Announcement.OfExtension(extension, new Actor(request.by(), unit));
        return extensions
                .save(work, extension)
                .chain(() -> announcements.tell(work, List.of(told)))
                .replaceWith(new Answer.Done(extension));
    }
}
