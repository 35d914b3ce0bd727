package org.jiesu.routing.domain.ticket;

import java.util.List;

/** What follows from a command: store and tell it, forget it, or refuse it. */
public sealed interface Decision {

    /** The ticket as it is now, and what is told of it. */
    record Changed(TicketWork ticket, List<Fact> facts) implements Decision {}

    /** A repeat, or news of an earlier round. */
    record Unchanged() implements Decision {}

    /** In Chinese, with the state that forbids it. */
    record Refused(Refusal reason, String detail) implements Decision {}

    /** Decides on the whole ticket; the caller holds its lock. */
    static Decision on(TicketWork ticket, TicketCommand command, Rulebook rules) {
        return switch (command) {
            case TicketCommand.FromIntake news -> IntakeNews.on(ticket, news, rules);
            case TicketCommand.DispatchByHand order -> ByHand.on(ticket, order, rules);
            case TicketCommand.OnAssignment asked -> OnAssignment.on(ticket, asked, rules);
        };
    }

    static Refused refused(Refusal reason) {
        return new Refused(reason, reason.text());
    }

    static Refused wrongState(Assignment assignment) {
        return new Refused(
                Refusal.WRONG_STATE,
                "任务处于“"
                        + assignment.state().label()
                        + "”("
                        + assignment.state()
                        + "),"
                        + Refusal.WRONG_STATE.text());
    }
}
