package org.jiesu.routing.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.routing.domain.place.Place;
import org.jspecify.annotations.Nullable;

/** What is asked of a ticket that routing knows. */
public sealed interface TicketCommand {

    /** When it was asked or, for what intake tells, when it happened. */
    Instant at();

    /** What intake tells of a ticket. What belongs to an earlier round changes nothing. */
    sealed interface FromIntake extends TicketCommand {
        int round();
    }

    record End(int round, EndKind kind, Instant at) implements FromIntake {}

    record Unmerge(int round, Instant at) implements FromIntake {}

    record Reopen(int round, Supplier<UUID> ids, Instant at) implements FromIntake {}

    record Supplement(int round, String text, Supplier<UUID> ids, Instant at)
            implements FromIntake {}

    record Anonymise(int round, Instant at) implements FromIntake {}

    /**
     * A dispatcher dispatches, corrects, or both. Without a lead the catalogue is asked again.
     *
     * @param place codes; what is null stays unknown
     * @param facts what was found out of the matter's facets, for the catalogue
     */
    record DispatchByHand(
            @Nullable String lead,
            List<String> coHandlers,
            List<String> copies,
            @Nullable String category,
            @Nullable Place place,
            Map<String, String> facts,
            @Nullable String reason,
            Supplier<UUID> ids,
            Instant at)
            implements TicketCommand {}

    /** What is asked of one unit's share. */
    sealed interface OnAssignment extends TicketCommand {
        UUID assignmentId();
    }

    record Sign(UUID assignmentId, Instant at) implements OnAssignment {}

    /** Takes a task from the queue: signs it for the unit and holds it for one person. */
    record Claim(UUID assignmentId, String holder, Instant until, Instant at)
            implements OnAssignment {}

    record Contact(UUID assignmentId, @Nullable String note, Instant at) implements OnAssignment {}

    record Reply(UUID assignmentId, Outcome outcome, String text, Instant at)
            implements OnAssignment {}

    record Audit(UUID assignmentId, boolean accepted, @Nullable String note, Instant at)
            implements OnAssignment {}

    record RequestReturn(UUID assignmentId, PendingReturn asked, Instant at)
            implements OnAssignment {}

    /**
     * @param unit who takes it; needed when accepted
     */
    record DecideReturn(
            UUID assignmentId,
            boolean accepted,
            @Nullable String unit,
            @Nullable String note,
            Supplier<UUID> ids,
            Instant at)
            implements OnAssignment {}

    record Transfer(UUID assignmentId, String unit, String reason, Supplier<UUID> ids, Instant at)
            implements OnAssignment {}
}
