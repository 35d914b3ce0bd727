package org.jiesu.routing.adapter.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.routing.application.queue.Due;
import org.jiesu.routing.application.queue.Visibility;
import org.jiesu.routing.domain.place.Place;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.ticket.Assignment;
import org.jiesu.routing.domain.ticket.AssignmentState;
import org.jiesu.routing.domain.ticket.DispatchNote;
import org.jiesu.routing.domain.ticket.Outcome;
import org.jiesu.routing.domain.ticket.PendingReturn;
import org.jiesu.routing.domain.ticket.Role;
import org.jiesu.routing.domain.ticket.Standing;
import org.jiesu.routing.domain.ticket.TicketWork;
import org.jiesu.routing.domain.ticket.Work;
import org.jspecify.annotations.Nullable;

/** A unit's share of a ticket as those see it who may. */
public record AssignmentView(
        UUID id,
        UUID assignmentId,
        long version,
        AssignmentState state,
        Role role,
        String unit,
        String unitName,
        @Nullable Instant dueAt,
        @Nullable String remaining,
        Due.Light light,
        Progress progress,
        boolean returnForbidden,
        @Nullable UUID returnId,
        @Nullable ReturnView returnRequest,
        UUID ticketId,
        TicketView ticket,
        List<OtherShare> assignments) {

    /** What the unit has done so far. */
    public record Progress(
            Instant openedAt,
            @Nullable Instant signedAt,
            @Nullable Instant contactedAt,
            @Nullable Instant repliedAt,
            @Nullable Outcome outcome,
            @Nullable String text,
            @Nullable String holder,
            @Nullable Instant heldUntil) {}

    /** What the unit gave back and why. */
    public record ReturnView(
            UUID id, String reason, @Nullable String note, @Nullable String suggestedUnit) {}

    /** The matter. */
    public record TicketView(
            String number,
            String title,
            String content,
            String nature,
            Instant registeredAt,
            int round,
            Standing standing,
            @Nullable String category,
            @Nullable String categoryPath,
            @Nullable String grade,
            Place place) {}

    /** Another share of the same ticket that the caller sees. */
    public record OtherShare(
            UUID assignmentId,
            int round,
            String unit,
            String unitName,
            Role role,
            AssignmentState state,
            @Nullable Outcome outcome,
            @Nullable String text) {}

    static AssignmentView of(
            TicketWork ticket,
            Assignment share,
            Map<UUID, Due> dueTimes,
            Visibility visibility,
            Taxonomy taxonomy,
            Instant now) {
        Due due = dueTimes.getOrDefault(share.id(), Due.NONE);
        PendingReturn asked = share.pendingReturn();
        return new AssignmentView(
                share.id(),
                share.id(),
                share.version(),
                share.state(),
                share.role(),
                share.unit(),
                share.unitName(),
                due.at(),
                TaskView.iso(due.remaining(now)),
                due.light(now),
                progress(share.work()),
                share.returnForbidden(),
                asked == null ? null : asked.id(),
                asked == null
                        ? null
                        : new ReturnView(
                                asked.id(), asked.reason(), asked.note(), asked.suggestedUnit()),
                ticket.id(),
                ticket(ticket, taxonomy),
                ticket.assignments().stream()
                        .filter(other -> visibility.sees(ticket, other))
                        .map(AssignmentView::other)
                        .toList());
    }

    private static Progress progress(Work work) {
        return new Progress(
                work.openedAt(),
                work.signedAt(),
                work.contactedAt(),
                work.repliedAt(),
                work.outcome(),
                work.text(),
                work.holder(),
                work.heldUntil());
    }

    private static TicketView ticket(TicketWork ticket, Taxonomy taxonomy) {
        String category = ticket.classification().category();
        DispatchNote note = ticket.dispatch();
        return new TicketView(
                ticket.number(),
                ticket.report().title(),
                ticket.report().content(),
                ticket.report().nature(),
                ticket.registeredAt(),
                ticket.round(),
                ticket.standing(),
                category,
                category == null ? null : taxonomy.pathName(category),
                note == null ? null : note.grade().name(),
                ticket.location().place());
    }

    private static OtherShare other(Assignment share) {
        return new OtherShare(
                share.id(),
                share.round(),
                share.unit(),
                share.unitName(),
                share.role(),
                share.state(),
                share.work().outcome(),
                share.work().text());
    }
}
