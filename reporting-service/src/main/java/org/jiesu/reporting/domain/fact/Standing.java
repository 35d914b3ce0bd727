package org.jiesu.reporting.domain.fact;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands and since when it is off the table. */
public record Standing(TicketState state, @Nullable Instant endedAt) {

    /** The standing of a registered or imported ticket; empty while only others have told of it. */
    public static Optional<Standing> of(Fact fact) {
        IntakePart intake = fact.intake();
        if (intake != null && intake.registered() != null) {
            return Optional.of(live(intake, fact.routing()));
        }
        FactEvent.Imported imported = fact.imported();
        if (imported == null) {
            return Optional.empty();
        }
        Instant end = imported.completedAt();
        return Optional.of(
                new Standing(TicketState.ARCHIVED, end == null ? imported.registeredAt() : end));
    }

    private static Standing live(IntakePart intake, @Nullable RoutingPart routing) {
        if (intake.mergedAt() != null) {
            return new Standing(TicketState.MERGED, intake.mergedAt());
        }
        Ending ending = intake.ending();
        if (ending != null) {
            return new Standing(ended(ending), intake.endedAt());
        }
        boolean completed = routing != null && routing.completedRound() >= intake.round();
        Instant completedAt = completed && routing != null ? routing.completedAt() : null;
        if (intake.archived()) {
            return new Standing(TicketState.ARCHIVED, completedAt);
        }
        Callback callback = intake.callback();
        if (callback != null && callback.round() >= intake.round()) {
            return new Standing(TicketState.CALLED_BACK, completedAt);
        }
        return new Standing(open(intake, routing, completed), completedAt);
    }

    private static TicketState open(
            IntakePart intake, @Nullable RoutingPart routing, boolean completed) {
        if (completed) {
            return TicketState.COMPLETED;
        }
        if (routing != null && routing.dispatchedRound() >= intake.round()) {
            return TicketState.DISPATCHED;
        }
        if (intake.round() > 1) {
            return TicketState.REOPENED;
        }
        return routing != null && routing.referredRound() >= intake.round()
                ? TicketState.PENDING_DISPATCH
                : TicketState.REGISTERED;
    }

    private static TicketState ended(Ending ending) {
        return switch (ending) {
            case ANSWERED -> TicketState.ANSWERED;
            case DECLINED -> TicketState.DECLINED;
            case TRANSFERRED_OUT -> TicketState.TRANSFERRED_OUT;
            case WITHDRAWN -> TicketState.WITHDRAWN;
            case TERMINATED -> TicketState.TERMINATED;
        };
    }

    /** Whether the ticket is a matter of its own: not gone into another and not taken back. */
    public boolean counts() {
        return state != TicketState.MERGED && state != TicketState.WITHDRAWN;
    }
}
