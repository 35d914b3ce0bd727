package org.jiesu.sla.adapter.kafka;

import java.time.Instant;
import java.util.UUID;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockEvent;
import org.jiesu.sla.domain.ticket.Told;

/** Events of clocks as they stand on the wire. */
final class ClockEvents {

    /** What is told, and when it happened. */
    record Wire(SlaEvent data, Instant time) {}

    private ClockEvents() {}

    static Wire of(Told told, Instant now) {
        Clock clock = told.after();
        UUID ticket = clock.terms().ticketId();
        int round = clock.terms().round();
        SlaEvent.ClockRef ref = ref(clock);
        Instant due = clock.dueAt();
        return switch (told.event()) {
            case ClockEvent.Started ignored -> started(clock);
            case ClockEvent.Warned e ->
                    new Wire(
                            new SlaEvent.DeadlineWarned(ticket, round, ref, clock.warnAt(), due),
                            e.noticedAt());
            case ClockEvent.Met e ->
                    new Wire(
                            new SlaEvent.DeadlineMet(ticket, round, ref, due, e.metAt()),
                            e.metAt());
            case ClockEvent.Breached e ->
                    new Wire(new SlaEvent.DeadlineBreached(ticket, round, ref, due), e.noticedAt());
            case ClockEvent.BreachRevoked e ->
                    new Wire(
                            new SlaEvent.DeadlineBreachRevoked(ticket, round, ref, due, e.metAt()),
                            now);
            case ClockEvent.Reinstated e ->
                    new Wire(
                            new SlaEvent.DeadlineReinstated(ticket, round, ref, due, e.at()),
                            e.at());
            case ClockEvent.Cancelled e ->
                    new Wire(
                            new SlaEvent.DeadlineCancelled(ticket, round, ref, e.reason(), e.at()),
                            e.at());
            case ClockEvent.HandedOver e -> changed(told, e.reason().name(), e.at());
            case ClockEvent.Extended e -> changed(told, "EXTENSION", e.at());
            case ClockEvent.EndedLate ignored -> throw kept(told);
            case ClockEvent.OwedAgain ignored -> throw kept(told);
        };
    }

    private static Wire started(Clock clock) {
        Clock.Terms terms = clock.terms();
        SlaEvent event =
                new SlaEvent.DeadlineStarted(
                        terms.ticketId(),
                        terms.round(),
                        ref(clock),
                        terms.grade(),
                        terms.profile(),
                        terms.calendarVersion(),
                        terms.startedAt(),
                        clock.dueAt(),
                        clock.warnAt());
        return new Wire(event, terms.startedAt());
    }

    private static Wire changed(Told told, String reason, Instant at) {
        Clock clock = told.after();
        SlaEvent event =
                new SlaEvent.DeadlineChanged(
                        clock.terms().ticketId(),
                        clock.terms().round(),
                        ref(clock),
                        told.before().dueAt(),
                        clock.dueAt(),
                        clock.warnAt(),
                        reason,
                        at);
        return new Wire(event, at);
    }

    private static SlaEvent.ClockRef ref(Clock clock) {
        return new SlaEvent.ClockRef(
                clock.terms().id(),
                clock.terms().stage(),
                clock.holder().assignmentId(),
                clock.holder().unit(),
                clock.holder().role());
    }

    private static IllegalStateException kept(Told told) {
        return new IllegalStateException(
                "Expected an event for others, but %s of clock %s is ours"
                        .formatted(told.event(), told.after().terms().id()));
    }
}
