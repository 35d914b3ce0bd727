package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.routing.domain.unit.Unit;
import org.jiesu.routing.domain.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * One unit's share of a ticket in one round.
 *
 * @param district the district above the unit, if there is one
 * @param version one more with every decision on this share; its ETag
 * @param returnForbidden after an arbiter's refusal, article 12
 * @param before the state that a return refused or a merge taken back leads back to
 */
public record Assignment(
        UUID id,
        int round,
        String unit,
        String unitName,
        UnitKind unitKind,
        @Nullable String district,
        Role role,
        AssignmentState state,
        long version,
        Work work,
        boolean returnForbidden,
        @Nullable PendingReturn pendingReturn,
        @Nullable AssignmentState before) {

    /** A new share. */
    public static Assignment opened(
            UUID id, int round, Unit unit, @Nullable String district, Role role, Instant at) {
        return new Assignment(
                id,
                round,
                unit.code(),
                unit.name(),
                unit.kind(),
                district,
                role,
                AssignmentState.PENDING_SIGN,
                1,
                Work.openedAt(at),
                false,
                null,
                null);
    }

    /** The same unit's share of a later round. */
    Assignment again(UUID newId, int newRound, Instant at) {
        return new Assignment(
                newId,
                newRound,
                unit,
                unitName,
                unitKind,
                district,
                role,
                AssignmentState.PENDING_SIGN,
                1,
                Work.openedAt(at),
                returnForbidden,
                null,
                null);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether its end counts for the ticket's completion. */
    boolean mustReply() {
        return role != Role.COPY && (isOpen() || state == AssignmentState.ACCEPTED);
    }

    Assignment moved(AssignmentState next, Work done) {
        return new Assignment(
                id,
                round,
                unit,
                unitName,
                unitKind,
                district,
                role,
                next,
                version + 1,
                done,
                returnForbidden,
                null,
                null);
    }

    Assignment ended(AssignmentState end, Instant at) {
        AssignmentState was = state == AssignmentState.RETURN_REQUESTED ? before : state;
        return with(end, work.ended(at), returnForbidden, null, was);
    }

    Assignment restored() {
        return with(
                before == null ? AssignmentState.PENDING_SIGN : before,
                work.ended(null),
                returnForbidden,
                pendingReturn,
                null);
    }

    Assignment returning(PendingReturn asked) {
        return with(AssignmentState.RETURN_REQUESTED, work, returnForbidden, asked, state);
    }

    Assignment returnRefused() {
        return with(before == null ? AssignmentState.PENDING_SIGN : before, work, true, null, null);
    }

    Assignment withoutTexts() {
        return with(
                state,
                work.withoutTexts(),
                returnForbidden,
                pendingReturn == null
                        ? null
                        : new PendingReturn(
                                pendingReturn.id(),
                                pendingReturn.reason(),
                                null,
                                pendingReturn.suggestedUnit()),
                before);
    }

    private Assignment with(
            AssignmentState next,
            Work done,
            boolean forbidden,
            @Nullable PendingReturn asked,
            @Nullable AssignmentState was) {
        return new Assignment(
                id,
                round,
                unit,
                unitName,
                unitKind,
                district,
                role,
                next,
                version + 1,
                done,
                forbidden,
                asked,
                was);
    }
}
