package org.jiesu.intake.domain.ticket;

import java.util.UUID;

/** What a decision made true and others must learn. */
public sealed interface TicketEvent {

    /** The round it belongs to. */
    int round();

    record Answered(int round, String text) implements TicketEvent {}

    record Declined(int round, DeclineGround ground, String text) implements TicketEvent {}

    record TransferredOut(int round, String to, String text) implements TicketEvent {}

    record Withdrawn(int round, String reason) implements TicketEvent {}

    record Terminated(int round, String reason) implements TicketEvent {}

    record Supplemented(int round, String text) implements TicketEvent {}

    record Merged(int round, UUID into) implements TicketEvent {}

    record Unmerged(int round, UUID from) implements TicketEvent {}

    record CallbackRecorded(int round, Callback callback) implements TicketEvent {}

    /** {@code round} is the new one. */
    record Reopened(int round, Callback cause) implements TicketEvent {}
}
