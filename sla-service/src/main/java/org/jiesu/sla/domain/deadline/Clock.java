package org.jiesu.sla.domain.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiesu.sla.domain.calendar.Step;
import org.jiesu.sla.domain.calendar.Wording;
import org.jiesu.sla.domain.policy.HandOver;
import org.jiesu.sla.domain.policy.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * One clock: what is owed, by whom, until when, why until then, and what became of it.
 *
 * @param sequence how many events have told about it
 */
public record Clock(
        Terms terms,
        Holder holder,
        Instant dueAt,
        Instant warnAt,
        ClockState state,
        List<Step> explanation,
        long sequence) {

    /**
     * What was fixed when it started.
     *
     * @param profile with version
     * @param metBy what keeps it
     * @param handOver what becomes of it when another unit takes over
     * @param originalDueAt kept beside the current one, so that "on time" can be told either way
     */
    public record Terms(
            UUID id,
            UUID ticketId,
            int round,
            String stage,
            String grade,
            String profile,
            String calendarVersion,
            Milestone metBy,
            HandOver handOver,
            Instant startedAt,
            Instant originalDueAt) {}

    public Clock {
        explanation = List.copyOf(explanation);
    }

    /** Whether somebody still owes what it measures. */
    public boolean isOpen() {
        return switch (state) {
            case ClockState.Running ignored -> true;
            case ClockState.Suspended ignored -> true;
            case ClockState.Breached breached -> breached.ending() == null;
            case ClockState.Met ignored -> false;
            case ClockState.Cancelled ignored -> false;
        };
    }

    /** Intervals are half-open: at the due time it is over. */
    public boolean isOverAt(Instant time) {
        return !time.isBefore(dueAt);
    }

    /** This clock once the event has happened. */
    public Clock after(ClockEvent event) {
        return switch (event) {
            case ClockEvent.Started ignored -> told();
            case ClockEvent.Warned warned -> in(new ClockState.Running(warned.noticedAt()));
            case ClockEvent.Met met -> in(new ClockState.Met(met.metAt()));
            case ClockEvent.Breached b -> in(new ClockState.Breached(b.noticedAt(), null));
            case ClockEvent.BreachRevoked revoked -> in(new ClockState.Met(revoked.metAt()));
            case ClockEvent.Reinstated ignored -> in(new ClockState.Running(null));
            case ClockEvent.Cancelled c -> in(new ClockState.Cancelled(c.reason(), c.at()));
            case ClockEvent.HandedOver handed -> held(handed);
            case ClockEvent.Extended extended -> extended(extended);
            case ClockEvent.EndedLate ended ->
                    ended(new ClockState.Ending(ended.reason(), ended.at()));
            case ClockEvent.OwedAgain ignored -> ended(null);
        };
    }

    private Clock told() {
        return new Clock(terms, holder, dueAt, warnAt, state, explanation, sequence + 1);
    }

    private Clock in(ClockState next) {
        return new Clock(terms, holder, dueAt, warnAt, next, explanation, sequence + 1);
    }

    private Clock held(ClockEvent.HandedOver handed) {
        String to = handed.holder().unit();
        String text =
                Wording.time(handed.at())
                        + " "
                        + handed.reason().text()
                        + (to == null ? ",待重新派单" : ",由 " + to + " 承办")
                        + ";到期时间不变";
        return new Clock(
                terms, handed.holder(), dueAt, warnAt, state, explained(text), sequence + 1);
    }

    private Clock extended(ClockEvent.Extended extended) {
        String text =
                "%s 经 %s 批准延期,到期由 %s 改为 %s;理由:%s"
                        .formatted(
                                Wording.time(extended.at()),
                                extended.approver(),
                                Wording.time(dueAt),
                                Wording.time(extended.dueAt()),
                                extended.why());
        return new Clock(
                terms,
                holder,
                extended.dueAt(),
                extended.warnAt(),
                new ClockState.Running(null),
                explained(text),
                sequence + 1);
    }

    private Clock ended(ClockState.@Nullable Ending ending) {
        if (!(state instanceof ClockState.Breached breached)) {
            throw new IllegalStateException(
                    "Expected clock " + terms.id() + " to be breached, but it is " + state);
        }
        ClockState next = new ClockState.Breached(breached.noticedAt(), ending);
        return new Clock(terms, holder, dueAt, warnAt, next, explanation, sequence);
    }

    private List<Step> explained(String change) {
        List<Step> steps = new ArrayList<>(explanation);
        steps.add(new Step("CHANGED", change));
        return steps;
    }
}
