package org.jiesu.intake.domain.ticket;

import java.util.UUID;

/** What may be asked of a ticket: by an operator, or by what another service tells. */
public sealed interface TicketCommand {

    /** Answered on the spot. */
    record Answer(String text) implements TicketCommand {}

    record Decline(DeclineGround ground, String text) implements TicketCommand {}

    /** Handed to an emergency line or another city. */
    record TransferOut(String to, String text) implements TicketCommand {}

    record Withdraw(String reason) implements TicketCommand {}

    record Terminate(String reason) implements TicketCommand {}

    record Supplement(String text) implements TicketCommand {}

    /**
     * @param master the state of the ticket it is merged into, read under the same locks
     */
    record Merge(UUID into, TicketState master) implements TicketCommand {}

    record Unmerge() implements TicketCommand {}

    record RecordCallback(Callback callback) implements TicketCommand {}

    /** What another service tells of one round. It is never refused: it happened. */
    sealed interface Progress extends TicketCommand {
        int round();

        record Dispatched(int round) implements Progress {}

        record ReferredToDispatcher(int round) implements Progress {}

        record Disputed(int round) implements Progress {}

        record Completed(int round) implements Progress {}

        record Suspended(int round) implements Progress {}

        record Resumed(int round) implements Progress {}
    }
}
