package org.jiesu.sla.domain.ticket;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockCommand;
import org.jiesu.sla.domain.deadline.ClockEvent;
import org.jiesu.sla.domain.deadline.ClockState;
import org.jiesu.sla.domain.deadline.Decision;
import org.jiesu.sla.domain.deadline.Holder;
import org.jiesu.sla.domain.policy.PlannedClock;
import org.jiesu.sla.domain.policy.StagePolicy;
import org.jspecify.annotations.Nullable;

/** A ticket's clocks while one fact is being followed up; used once and thrown away. */
final class Worktable {

    private final TicketClocks before;
    private final Rules rules;
    private final List<Assignment> assignments;
    private final Map<UUID, Clock> clocks = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();

    Worktable(TicketClocks before, Rules rules) {
        this.before = before;
        this.rules = rules;
        this.assignments = new ArrayList<>(before.assignments());
        before.clocks().forEach(clock -> clocks.put(clock.terms().id(), clock));
    }

    /** The profile that new clocks are started under, with its version. */
    String profile() {
        return rules.planner().profile().reference();
    }

    boolean knows(UUID assignmentId) {
        return assignments.stream().anyMatch(known -> known.id().equals(assignmentId));
    }

    List<Clock> clocksThat(Predicate<Clock> condition) {
        return clocks.values().stream().filter(condition).toList();
    }

    /** Notes the assignment and starts the clocks its role and grade call for but the inherited. */
    void open(Assignment assignment) {
        assignments.add(assignment);
        rules.planner().stagesFor(assignment.role(), assignment.grade()).stream()
                .filter(stage -> !assignment.inherited().contains(stage.stage()))
                .forEach(stage -> start(assignment, stage));
    }

    private void start(Assignment assignment, StagePolicy stage) {
        PlannedClock plan =
                rules.planner()
                        .plan(stage.stage(), assignment.grade(), assignment.openedAt())
                        .orElseThrow();
        Clock.Terms terms =
                new Clock.Terms(
                        rules.ids().get(),
                        before.ticketId(),
                        assignment.round(),
                        stage.stage(),
                        assignment.grade(),
                        rules.planner().profile().reference(),
                        rules.planner().calendar().version(),
                        stage.metBy(),
                        stage.handOver(),
                        plan.startedAt(),
                        plan.dueAt());
        Holder holder = new Holder(assignment.id(), assignment.unit(), assignment.role());
        Clock clock =
                new Clock(
                        terms,
                        holder,
                        plan.dueAt(),
                        plan.warnAt(),
                        new ClockState.Running(null),
                        plan.explanation(),
                        0);
        happen(clock, new ClockEvent.Started());
    }

    /** Gives the clock the command; what it refuses or already did leaves no trace. */
    void command(Clock clock, ClockCommand command) {
        switch (Decision.on(clock, command)) {
            case Decision.Changed changed -> {
                Clock current = clock;
                for (ClockEvent event : changed.events()) {
                    current = happen(current, event);
                }
            }
            case Decision.Unchanged ignored -> {}
            case Decision.Refused ignored -> {}
        }
    }

    void cancel(Predicate<Clock> which, String reason, Instant at) {
        clocksThat(which.and(Clock::isOpen))
                .forEach(clock -> command(clock, new ClockCommand.Cancel(reason, at, rules.now())));
    }

    @CanIgnoreReturnValue
    private Clock happen(Clock clock, ClockEvent event) {
        Clock after = clock.after(event);
        clocks.put(after.terms().id(), after);
        told.add(new Told(event, clock, after));
        return after;
    }

    Consequence done(@Nullable Ending ending) {
        return new Consequence(
                new TicketClocks(
                        before.ticketId(), ending, assignments, List.copyOf(clocks.values())),
                told);
    }
}
