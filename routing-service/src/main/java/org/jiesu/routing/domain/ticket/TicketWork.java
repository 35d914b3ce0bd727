package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jiesu.routing.domain.catalogue.Choice;
import org.jiesu.routing.domain.classify.Classification;
import org.jiesu.routing.domain.place.Location;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as routing knows it, with every unit's share of it. All decisions are taken on the whole
 * of it, so that no two leads and no lost completion can come of two at the same time.
 *
 * @param dispatch of the current round, null while it waits for a dispatcher
 * @param referral why it waits
 * @param endKind why it ended without completion
 * @param before where it stood when it ended
 * @param assignments of all rounds
 * @param sequence of the last event told of it
 */
public record TicketWork(
        UUID id,
        String number,
        Instant registeredAt,
        int round,
        Standing standing,
        Report report,
        Classification classification,
        Location location,
        @Nullable DispatchNote dispatch,
        Choice.@Nullable Referred referral,
        @Nullable EndKind endKind,
        @Nullable Standing before,
        List<Assignment> assignments,
        long sequence,
        long version) {

    public Optional<Assignment> assignment(UUID assignmentId) {
        return assignments.stream().filter(a -> a.id().equals(assignmentId)).findFirst();
    }

    /** The shares of the current round. */
    public List<Assignment> current() {
        return assignments.stream().filter(a -> a.round() == round).toList();
    }

    /** The shares somebody still holds. */
    public List<Assignment> open() {
        return current().stream().filter(Assignment::isOpen).toList();
    }

    /** The share that leads now or led to the end. */
    public Optional<Assignment> lead() {
        return current().stream().filter(a -> a.role() == Role.LEAD && a.mustReply()).findFirst();
    }

    TicketWork with(Assignment changed) {
        return with(
                assignments.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList());
    }

    TicketWork opening(List<Assignment> opened) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.addAll(opened);
        return with(all);
    }

    TicketWork each(UnaryOperator<Assignment> change) {
        return with(assignments.stream().map(change).toList());
    }

    private TicketWork with(List<Assignment> changed) {
        return copy(round, standing, report, classification, location, dispatch, referral, changed);
    }

    TicketWork standing(Standing next) {
        return copy(round, next, report, classification, location, dispatch, referral, assignments);
    }

    TicketWork reported(Report changed) {
        return copy(
                round,
                standing,
                changed,
                classification,
                location,
                dispatch,
                referral,
                assignments);
    }

    TicketWork known(Classification category, Location place) {
        return copy(round, standing, report, category, place, dispatch, referral, assignments);
    }

    TicketWork dispatched(DispatchNote note) {
        return copy(
                round,
                Standing.DISPATCHED,
                report,
                classification,
                location,
                note,
                null,
                assignments);
    }

    TicketWork referred(Choice.Referred why) {
        return copy(
                round, Standing.WAITING, report, classification, location, null, why, assignments);
    }

    TicketWork inRound(int next) {
        return copy(
                next, standing, report, classification, location, dispatch, referral, assignments);
    }

    private TicketWork copy(
            int newRound,
            Standing newStanding,
            Report newReport,
            Classification category,
            Location place,
            @Nullable DispatchNote note,
            Choice.@Nullable Referred why,
            List<Assignment> shares) {
        return new TicketWork(
                id,
                number,
                registeredAt,
                newRound,
                newStanding,
                newReport,
                category,
                place,
                note,
                why,
                newStanding == Standing.ENDED ? endKind : null,
                newStanding == Standing.ENDED ? before : null,
                shares,
                sequence,
                version);
    }

    TicketWork ended(EndKind kind) {
        return new TicketWork(
                id,
                number,
                registeredAt,
                round,
                Standing.ENDED,
                report,
                classification,
                location,
                dispatch,
                referral,
                kind,
                standing,
                assignments,
                sequence,
                version);
    }

    /** After {@code told} more events and one more decision. */
    public TicketWork told(int told) {
        return new TicketWork(
                id,
                number,
                registeredAt,
                round,
                standing,
                report,
                classification,
                location,
                dispatch,
                referral,
                endKind,
                before,
                assignments,
                sequence + told,
                version + 1);
    }
}
