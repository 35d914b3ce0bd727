package org.jiesu.reporting.adapter.kafka;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiesu.contracts.Event;
import org.jiesu.contracts.EventTypes;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.SlaEvent.ClockRef;
import org.jiesu.contracts.Topic;
import org.jiesu.reporting.domain.fact.ClockState;
import org.jiesu.reporting.domain.fact.FactEvent;
import org.jiesu.reporting.domain.fact.Role;
import org.jspecify.annotations.Nullable;

/** The handling clocks, as sla tells of them; other stages are not counted today. */
final class SlaNews {

    private static final String HANDLE = "HANDLE";

    static final Set<Class<? extends Event>> HANDLED =
            Set.of(
                    SlaEvent.DeadlineStarted.class,
                    SlaEvent.DeadlineChanged.class,
                    SlaEvent.DeadlineMet.class,
                    SlaEvent.DeadlineBreached.class,
                    SlaEvent.DeadlineBreachRevoked.class,
                    SlaEvent.DeadlineReinstated.class,
                    SlaEvent.DeadlineCancelled.class);

    static final Set<Class<? extends Event>> IGNORED = ignored();

    private SlaNews() {}

    /** The clock of a handled event, and what became of it. */
    record Told(UUID deadlineId, FactEvent event) {}

    static Optional<Told> of(SlaEvent event) {
        return switch (event) {
            case SlaEvent.DeadlineStarted e ->
                    told(e.clock(), e.round(), ClockState.RUNNING, e.dueAt());
            case SlaEvent.DeadlineChanged e -> told(e.clock(), e.round(), null, e.dueAt());
            case SlaEvent.DeadlineMet e -> told(e.clock(), e.round(), ClockState.MET, e.dueAt());
            case SlaEvent.DeadlineBreached e ->
                    told(e.clock(), e.round(), ClockState.BREACHED, e.dueAt());
            case SlaEvent.DeadlineBreachRevoked e ->
                    told(e.clock(), e.round(), ClockState.MET, e.dueAt());
            case SlaEvent.DeadlineReinstated e ->
                    told(e.clock(), e.round(), ClockState.RUNNING, e.dueAt());
            case SlaEvent.DeadlineCancelled e ->
                    told(e.clock(), e.round(), ClockState.CANCELLED, null);
            case SlaEvent.DeadlineWarned ignored -> Optional.empty();
            case SlaEvent.ExtensionRequested ignored -> Optional.empty();
            case SlaEvent.ExtensionDecided ignored -> Optional.empty();
            case SlaEvent.TicketSuspended ignored -> Optional.empty();
            case SlaEvent.SuspensionReviewed ignored -> Optional.empty();
            case SlaEvent.TicketResumed ignored -> Optional.empty();
            case SlaEvent.UrgeSent ignored -> Optional.empty();
            case SlaEvent.SupervisionIssued ignored -> Optional.empty();
            case SlaEvent.SupervisionAnswered ignored -> Optional.empty();
            case SlaEvent.SupervisionClosed ignored -> Optional.empty();
            case SlaEvent.EscalationRaised ignored -> Optional.empty();
            case SlaEvent.CallbackDue ignored -> Optional.empty();
        };
    }

    private static Optional<Told> told(
            ClockRef clock, int round, @Nullable ClockState state, @Nullable Instant dueAt) {
        if (!clock.stage().equals(HANDLE) || clock.role() == null) {
            return Optional.empty();
        }
        FactEvent event =
                new FactEvent.ClockTold(
                        clock.deadlineId(),
                        round,
                        clock.unit(),
                        Role.valueOf(clock.role()),
                        state,
                        dueAt);
        return Optional.of(new Told(clock.deadlineId(), event));
    }

    private static Set<Class<? extends Event>> ignored() {
        Set<Class<? extends Event>> ignored = new HashSet<>(EventTypes.on(Topic.SLA));
        ignored.removeAll(HANDLED);
        return Set.copyOf(ignored);
    }
}
