package org.jiesu.sla.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiesu.sla.domain.policy.HandOver;
import org.jiesu.sla.domain.policy.Milestone;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant WARN = START.plus(Duration.ofHours(8));
    private static final Instant DUE = START.plus(Duration.ofHours(10));
    private static final Instant LATER = DUE.plus(Duration.ofHours(1));
    private static final Clock RUNNING = running();

    @Test
    void a_fact_before_the_due_time_meets_the_clock() {
        assertThat(after(RUNNING, new ClockCommand.Settle(DUE.minusNanos(1), LATER)).state())
                .isEqualTo(new ClockState.Met(DUE.minusNanos(1)));
    }

    @Test
    void a_fact_at_the_due_time_is_late() {
        Clock clock = after(RUNNING, new ClockCommand.Settle(DUE, LATER));
        assertThat(clock.state())
                .isEqualTo(
                        new ClockState.Breached(
                                LATER, new ClockState.Ending(ClockState.Ending.DONE, DUE)));
        assertThat(clock.sequence()).isEqualTo(1);
    }

    @Test
    void a_breach_happens_once_however_often_it_is_checked() {
        Clock breached = after(RUNNING, new ClockCommand.Check(DUE));
        assertThat(breached.state()).isEqualTo(new ClockState.Breached(DUE, null));
        assertThat(Decision.on(breached, new ClockCommand.Check(LATER)))
                .isEqualTo(new Decision.Unchanged());
        assertThat(Decision.on(RUNNING, new ClockCommand.Check(WARN.minusNanos(1))))
                .isEqualTo(new Decision.Unchanged());
    }

    @Test
    void a_warning_comes_once_and_not_after_the_due_time() {
        Clock warned = after(RUNNING, new ClockCommand.Check(WARN));
        assertThat(warned.state()).isEqualTo(new ClockState.Running(WARN));
        assertThat(Decision.on(warned, new ClockCommand.Check(WARN.plusSeconds(1))))
                .isEqualTo(new Decision.Unchanged());
        assertThat(Decision.on(RUNNING, new ClockCommand.Check(DUE)))
                .isEqualTo(Decision.Changed.to(new ClockEvent.Breached(DUE)));
    }

    @Test
    void news_of_a_fact_in_time_revokes_the_breach_once() {
        Clock breached = after(RUNNING, new ClockCommand.Check(DUE));
        ClockCommand inTime = new ClockCommand.Settle(DUE.minusSeconds(1), LATER);
        assertThat(Decision.on(breached, inTime))
                .isEqualTo(Decision.Changed.to(new ClockEvent.BreachRevoked(DUE.minusSeconds(1))));
        Clock met = after(breached, inTime);
        assertThat(met.state()).isEqualTo(new ClockState.Met(DUE.minusSeconds(1)));
        assertThat(Decision.on(met, inTime)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void news_of_a_late_fact_leaves_the_breach_and_ends_what_is_owed() {
        Clock breached = after(RUNNING, new ClockCommand.Check(DUE));
        Clock done = after(breached, new ClockCommand.Settle(LATER, LATER));
        assertThat(done.state()).isInstanceOf(ClockState.Breached.class);
        assertThat(done.isOpen()).isFalse();
        assertThat(done.sequence()).isEqualTo(breached.sequence());
    }

    @Test
    void a_reply_sent_back_runs_on_to_its_old_due_time() {
        Clock met = after(RUNNING, new ClockCommand.Settle(WARN, WARN));
        Clock again = after(met, new ClockCommand.SendBack(WARN.plusSeconds(60), LATER));
        assertThat(again.state()).isEqualTo(new ClockState.Running(null));
        assertThat(again.dueAt()).isEqualTo(DUE);
    }

    @Test
    void a_reply_sent_back_after_the_due_time_breaches_at_once() {
        Clock met = after(RUNNING, new ClockCommand.Settle(WARN, WARN));
        assertThat(Decision.on(met, new ClockCommand.SendBack(LATER, LATER)))
                .isEqualTo(
                        Decision.Changed.to(
                                new ClockEvent.Reinstated(LATER), new ClockEvent.Breached(LATER)));
    }

    @Test
    void what_was_late_and_sent_back_is_owed_again() {
        Clock late = after(RUNNING, new ClockCommand.Settle(LATER, LATER));
        assertThat(after(late, new ClockCommand.SendBack(LATER, LATER)).isOpen()).isTrue();
    }

    @Test
    void an_end_before_the_due_time_cancels_even_after_the_breach() {
        ClockCommand end = new ClockCommand.Cancel("WITHDRAWN", WARN, LATER);
        ClockState cancelled = new ClockState.Cancelled("WITHDRAWN", WARN);
        assertThat(after(RUNNING, end).state()).isEqualTo(cancelled);
        Clock breached = after(RUNNING, new ClockCommand.Check(DUE));
        assertThat(after(breached, end).state()).isEqualTo(cancelled);
    }

    @Test
    void an_end_after_the_due_time_leaves_a_breach() {
        ClockCommand end = new ClockCommand.Cancel("WITHDRAWN", LATER, LATER);
        ClockState expected =
                new ClockState.Breached(LATER, new ClockState.Ending("WITHDRAWN", LATER));
        assertThat(after(RUNNING, end).state()).isEqualTo(expected);
    }

    @Test
    void a_fact_that_came_before_the_cancelling_counts_whatever_arrives_first() {
        Instant fact = WARN.minusSeconds(1);
        ClockCommand settle = new ClockCommand.Settle(fact, LATER);
        ClockCommand end = new ClockCommand.Cancel("WITHDRAWN", WARN, LATER);
        assertThat(after(after(RUNNING, end), settle).state())
                .isEqualTo(after(after(RUNNING, settle), end).state())
                .isEqualTo(new ClockState.Met(fact));
    }

    @Test
    void a_merge_taken_back_restores_only_what_it_cancelled() {
        Clock merged = after(RUNNING, new ClockCommand.Cancel("MERGED", START, START));
        ClockCommand restore = new ClockCommand.Restore("MERGED", WARN, WARN);
        assertThat(after(merged, restore).state()).isEqualTo(new ClockState.Running(null));
        Clock withdrawn = after(RUNNING, new ClockCommand.Cancel("WITHDRAWN", START, START));
        assertThat(Decision.on(withdrawn, restore)).isEqualTo(new Decision.Unchanged());
    }

    @Test
    void another_unit_takes_over_the_same_due_time() {
        Holder next = new Holder(new UUID(0, 9), "110101002", "LEAD");
        Clock passed = after(RUNNING, new ClockCommand.PassOn(next, Passing.TRANSFER, WARN));
        assertThat(passed.holder()).isEqualTo(next);
        assertThat(passed.dueAt()).isEqualTo(DUE);
        assertThat(passed.explanation().getLast().text()).contains("转派", "110101002");
    }

    @Test
    void an_extension_is_granted_before_the_due_time_only() {
        ClockCommand.Extend extend = new ClockCommand.Extend(LATER, DUE, "supervisor", "需协调", WARN);
        Clock extended = after(RUNNING, extend);
        assertThat(extended.dueAt()).isEqualTo(LATER);
        assertThat(extended.terms().originalDueAt()).isEqualTo(DUE);
        ClockCommand late = new ClockCommand.Extend(LATER, DUE, "supervisor", "需协调", DUE);
        assertThat(Decision.on(RUNNING, late)).isEqualTo(new Decision.Refused(Refusal.EXPIRED));
        assertThat(Decision.on(extended, extend))
                .isEqualTo(new Decision.Refused(Refusal.NOT_LATER));
    }

    static Clock after(Clock clock, ClockCommand command) {
        Clock current = clock;
        if (Decision.on(clock, command) instanceof Decision.Changed changed) {
            for (ClockEvent event : changed.events()) {
                current = current.after(event);
            }
        }
        return current;
    }

    private static Clock running() {
        Clock.Terms terms =
                new Clock.Terms(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        1,
                        "HANDLE",
                        "ORDINARY",
                        "BEIJING@1",
                        "CN",
                        Milestone.REPLIED,
                        HandOver.RUNS_ON,
                        START,
                        DUE);
        Holder holder = new Holder(new UUID(0, 3), "110101009", "LEAD");
        return new Clock(terms, holder, DUE, WARN, new ClockState.Running(null), List.of(), 0);
    }
}
