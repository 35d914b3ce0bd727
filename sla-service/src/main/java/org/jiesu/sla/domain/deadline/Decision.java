package org.jiesu.sla.domain.deadline;

import java.time.Instant;
import java.util.List;
import org.jiesu.sla.domain.deadline.ClockState.Breached;
import org.jiesu.sla.domain.deadline.ClockState.Cancelled;
import org.jiesu.sla.domain.deadline.ClockState.Met;
import org.jiesu.sla.domain.deadline.ClockState.Running;
import org.jiesu.sla.domain.deadline.ClockState.Suspended;

/**
 * What follows from a command on a clock. The time of the fact decides, never its arrival; whatever
 * order facts and looks come in, the clock ends in the same state.
 */
public sealed interface Decision {

    record Changed(List<ClockEvent> events) implements Decision {
        public Changed {
            events = List.copyOf(events);
        }

        static Changed to(ClockEvent... events) {
            return new Changed(List.of(events));
        }
    }

    /** A repeat, or a look too early. Harmless. */
    record Unchanged() implements Decision {}

    record Refused(Refusal reason) implements Decision {}

    /** Decides. */
    static Decision on(Clock clock, ClockCommand command) {
        return switch (command) {
            case ClockCommand.Settle settle -> settle(clock, settle);
            case ClockCommand.SendBack back -> sendBack(clock, back);
            case ClockCommand.Cancel cancel -> cancel(clock, cancel);
            case ClockCommand.Restore restore -> restore(clock, restore);
            case ClockCommand.PassOn pass -> passOn(clock, pass);
            case ClockCommand.Extend extend -> extend(clock, extend);
            case ClockCommand.Check check -> check(clock, check.now());
        };
    }

    private static Decision settle(Clock clock, ClockCommand.Settle command) {
        Instant at = command.at();
        return switch (clock.state()) {
            case Running ignored when clock.isOverAt(at) ->
                    missed(ClockState.Ending.DONE, at, command.now());
            case Running ignored -> Changed.to(new ClockEvent.Met(at));
            case Suspended ignored -> Changed.to(new ClockEvent.Met(at));
            case Breached ignored when !clock.isOverAt(at) ->
                    Changed.to(new ClockEvent.BreachRevoked(at));
            case Breached breached when breached.ending() != null -> new Unchanged();
            case Breached ignored ->
                    Changed.to(new ClockEvent.EndedLate(ClockState.Ending.DONE, at));
            case Met ignored -> new Unchanged();
            case Cancelled cancelled when at.isBefore(cancelled.at()) ->
                    Changed.to(new ClockEvent.Met(at));
            case Cancelled ignored -> new Unchanged();
        };
    }

    private static Decision sendBack(Clock clock, ClockCommand.SendBack command) {
        return switch (clock.state()) {
            case Met ignored -> again(clock, command.at(), command.now());
            case Breached breached when endedBy(breached, ClockState.Ending.DONE) ->
                    Changed.to(new ClockEvent.OwedAgain());
            case Breached ignored -> new Unchanged();
            case Running ignored -> new Unchanged();
            case Suspended ignored -> new Unchanged();
            case Cancelled ignored -> new Unchanged();
        };
    }

    private static Decision cancel(Clock clock, ClockCommand.Cancel command) {
        Instant at = command.at();
        return switch (clock.state()) {
            case Running ignored when clock.isOverAt(at) ->
                    missed(command.reason(), at, command.now());
            case Running ignored -> cancelled(command);
            case Suspended ignored -> cancelled(command);
            case Breached breached when breached.ending() != null -> new Unchanged();
            case Breached ignored when clock.isOverAt(at) ->
                    Changed.to(new ClockEvent.EndedLate(command.reason(), at));
            case Breached ignored -> cancelled(command);
            case Met ignored -> new Unchanged();
            case Cancelled ignored -> new Unchanged();
        };
    }

    private static Decision restore(Clock clock, ClockCommand.Restore command) {
        return switch (clock.state()) {
            case Cancelled cancelled when cancelled.reason().equals(command.reason()) ->
                    again(clock, command.at(), command.now());
            case Cancelled ignored -> new Unchanged();
            case Breached breached when endedBy(breached, command.reason()) ->
                    Changed.to(new ClockEvent.OwedAgain());
            case Breached ignored -> new Unchanged();
            case Running ignored -> new Unchanged();
            case Suspended ignored -> new Unchanged();
            case Met ignored -> new Unchanged();
        };
    }

    private static Decision passOn(Clock clock, ClockCommand.PassOn command) {
        if (!clock.isOpen() || clock.holder().equals(command.holder())) {
            return new Unchanged();
        }
        return Changed.to(
                new ClockEvent.HandedOver(command.holder(), command.reason(), command.at()));
    }

    private static Decision extend(Clock clock, ClockCommand.Extend command) {
        return switch (clock.state()) {
            case Running ignored when clock.isOverAt(command.at()) -> new Refused(Refusal.EXPIRED);
            case Running ignored when !command.dueAt().isAfter(clock.dueAt()) ->
                    new Refused(Refusal.NOT_LATER);
            case Running ignored ->
                    Changed.to(
                            new ClockEvent.Extended(
                                    command.dueAt(),
                                    command.warnAt(),
                                    command.approver(),
                                    command.why(),
                                    command.at()));
            case Breached ignored -> new Refused(Refusal.EXPIRED);
            case Met ignored -> new Refused(Refusal.NOT_RUNNING);
            case Suspended ignored -> new Refused(Refusal.NOT_RUNNING);
            case Cancelled ignored -> new Refused(Refusal.NOT_RUNNING);
        };
    }

    private static Decision check(Clock clock, Instant now) {
        return switch (clock.state()) {
            case Running ignored when clock.isOverAt(now) ->
                    Changed.to(new ClockEvent.Breached(now));
            case Running running when running.warnedAt() == null && !now.isBefore(clock.warnAt()) ->
                    Changed.to(new ClockEvent.Warned(now));
            case Running ignored -> new Unchanged();
            case Met ignored -> new Unchanged();
            case Breached ignored -> new Unchanged();
            case Suspended ignored -> new Unchanged();
            case Cancelled ignored -> new Unchanged();
        };
    }

    /** The fact proves that the due time passed before it: there is nothing left to wait for. */
    private static Changed missed(String reason, Instant at, Instant now) {
        return Changed.to(new ClockEvent.Breached(now), new ClockEvent.EndedLate(reason, at));
    }

    private static boolean endedBy(Breached breached, String reason) {
        ClockState.Ending ending = breached.ending();
        return ending != null && ending.reason().equals(reason);
    }

    private static Changed cancelled(ClockCommand.Cancel command) {
        return Changed.to(new ClockEvent.Cancelled(command.reason(), command.at()));
    }

    private static Changed again(Clock clock, Instant at, Instant now) {
        return clock.isOverAt(at)
                ? Changed.to(new ClockEvent.Reinstated(at), new ClockEvent.Breached(now))
                : Changed.to(new ClockEvent.Reinstated(at));
    }
}
