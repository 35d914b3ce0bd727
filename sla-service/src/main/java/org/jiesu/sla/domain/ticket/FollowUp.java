package org.jiesu.sla.domain.ticket;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockCommand;
import org.jiesu.sla.domain.deadline.Holder;
import org.jiesu.sla.domain.deadline.Passing;
import org.jiesu.sla.domain.policy.HandOver;
import org.jiesu.sla.domain.policy.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * What a fact means for the clocks of its ticket. A repeated fact changes nothing; the end of a
 * ticket and its dispatch, which come on different topics, may come in either order.
 */
public final class FollowUp {

    private static final String LEAD = "LEAD";
    private static final String COMPLETED = "COMPLETED";

    private FollowUp() {}

    /** Decides. */
    public static Consequence on(TicketClocks state, TicketFact fact, Rules rules) {
        Worktable table = new Worktable(state, rules);
        Ending ending = endingAfter(state.ending(), fact);
        switch (fact) {
            case TicketFact.Dispatched dispatched ->
                    dispatch(table, dispatched, ending, rules.now());
            case TicketFact.Reached reached -> reach(table, reached, rules.now());
            case TicketFact.SentBack back -> sendBack(table, back, rules.now());
            case TicketFact.Passed passed ->
                    state.assignment(passed.assignmentId())
                            .ifPresent(old -> pass(table, old, passed));
            case TicketFact.Released released ->
                    table.cancel(heldBy(released.assignmentId()), released.reason(), released.at());
            case TicketFact.Completed done ->
                    table.cancel(ofRound(done.round()), COMPLETED, done.at());
            case TicketFact.Ended ignored -> {}
            case TicketFact.Unmerged unmerged ->
                    restore(table, ofRound(unmerged.round()), unmerged.at(), rules.now());
        }
        if (ending != null) {
            table.cancel(c -> c.terms().round() <= ending.round(), ending.reason(), ending.at());
        }
        return table.done(ending);
    }

    private static @Nullable Ending endingAfter(@Nullable Ending known, TicketFact fact) {
        if (fact instanceof TicketFact.Ended(int round, String reason, Instant at)) {
            boolean first = known == null || known.round() < round;
            return first ? new Ending(round, reason, at) : known;
        }
        boolean takenBack =
                fact instanceof TicketFact.Unmerged
                        && known != null
                        && known.reason().equals(Ending.MERGED);
        return takenBack ? null : known;
    }

    /** A dispatch tells all open assignments: those known are owed, whatever was said before. */
    private static void dispatch(
            Worktable table, TicketFact.Dispatched fact, @Nullable Ending ending, Instant now) {
        Start start = new Start(fact.round(), fact.grade(), fact.at());
        for (Opened opened : fact.assignments()) {
            if (!table.knows(opened.assignmentId())) {
                List<Clock> waiting = table.clocksThat(isWaiting(fact.round(), opened.role()));
                takeOver(table, opened, start, waiting, Passing.DISPATCH);
            } else if (ending == null) {
                restore(table, heldBy(opened.assignmentId()), fact.at(), now);
            }
        }
    }

    private static Predicate<Clock> isWaiting(int round, String role) {
        return clock ->
                clock.isOpen()
                        && clock.terms().round() == round
                        && clock.holder().equals(Holder.nobody(role));
    }

    /** What newly opened assignments have in common. */
    private record Start(int round, String grade, Instant at) {}

    private static void takeOver(
            Worktable table, Opened opened, Start start, List<Clock> clocks, Passing reason) {
        Holder holder = new Holder(opened.assignmentId(), opened.unit(), opened.role());
        Set<String> inherited = new HashSet<>();
        for (Clock clock : clocks) {
            table.command(clock, new ClockCommand.PassOn(holder, reason, start.at()));
            inherited.add(clock.terms().stage());
        }
        table.open(
                new Assignment(
                        opened.assignmentId(),
                        start.round(),
                        opened.unit(),
                        opened.role(),
                        start.grade(),
                        table.profile(),
                        start.at(),
                        inherited));
    }

    private static void reach(Worktable table, TicketFact.Reached fact, Instant now) {
        table.clocksThat(kept(fact.assignmentId(), fact.milestone()))
                .forEach(clock -> table.command(clock, new ClockCommand.Settle(fact.at(), now)));
    }

    private static void sendBack(Worktable table, TicketFact.SentBack fact, Instant now) {
        table.clocksThat(kept(fact.assignmentId(), Milestone.REPLIED))
                .forEach(clock -> table.command(clock, new ClockCommand.SendBack(fact.at(), now)));
    }

    private static void pass(Worktable table, Assignment old, TicketFact.Passed fact) {
        List<Opened> opened =
                fact.opened().stream().filter(o -> !table.knows(o.assignmentId())).toList();
        Optional<Opened> successor =
                opened.stream().filter(o -> o.role().equals(old.role())).findFirst();
        List<Clock> going =
                table.clocksThat(c ->
                        c.isOpen()
                                && c.terms().handOver() == HandOver.RUNS_ON
                                && heldBy(old.id()).test(c));
        Start start = new Start(old.round(), old.grade(), fact.at());
        successor.ifPresent(next -> takeOver(table, next, start, going, fact.reason()));
        if (successor.isEmpty() && old.role().equals(LEAD)) {
            ClockCommand wait =
                    new ClockCommand.PassOn(Holder.nobody(LEAD), fact.reason(), fact.at());
            going.forEach(clock -> table.command(clock, wait));
        }
        table.cancel(heldBy(old.id()), fact.reason().cancels(), fact.at());
        opened.stream()
                .filter(other -> !table.knows(other.assignmentId()))
                .forEach(other -> takeOver(table, other, start, List.of(), fact.reason()));
    }

    private static void restore(Worktable table, Predicate<Clock> which, Instant at, Instant now) {
        ClockCommand restore = new ClockCommand.Restore(Ending.MERGED, at, now);
        table.clocksThat(which).forEach(clock -> table.command(clock, restore));
    }

    private static Predicate<Clock> heldBy(UUID assignmentId) {
        return clock -> Objects.equals(clock.holder().assignmentId(), assignmentId);
    }

    private static Predicate<Clock> kept(UUID assignmentId, Milestone milestone) {
        return clock -> clock.terms().metBy() == milestone && heldBy(assignmentId).test(clock);
    }

    private static Predicate<Clock> ofRound(int round) {
        return clock -> clock.terms().round() == round;
    }
}
