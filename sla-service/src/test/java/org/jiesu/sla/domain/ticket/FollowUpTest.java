package org.jiesu.sla.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiesu.sla.domain.deadline.Clock;
import org.jiesu.sla.domain.deadline.ClockEvent;
import org.jiesu.sla.domain.deadline.ClockState;
import org.jiesu.sla.domain.deadline.Passing;
import org.jiesu.sla.domain.policy.Milestone;
import org.jiesu.sla.domain.policy.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final UUID TICKET = new UUID(0, 1);
    private static final UUID LEAD = new UUID(0, 2);
    private static final UUID CO = new UUID(0, 3);
    private static final UUID NEXT = new UUID(0, 4);
    private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    private static final Opened STREET = new Opened(LEAD, "110101009", "LEAD");
    private static final Opened BUREAU = new Opened(CO, "110101-ZJW", "CO");
    private static final Opened COPY = new Opened(new UUID(0, 5), "110101", "COPY");
    private static final Opened OTHER = new Opened(NEXT, "110101002", "LEAD");

    private final List<ClockEvent> told = new ArrayList<>();
    private TicketClocks ticket = TicketClocks.unknown(TICKET);
    private long ids;

    @BeforeEach
    void forget() {
        told.clear();
    }

    @Test
    void lead_and_co_handlers_have_three_clocks_each_and_copies_none() {
        follow(dispatched(T0, STREET, BUREAU, COPY));
        assertThat(ticket.clocks()).hasSize(6).allMatch(Clock::isOpen);
        assertThat(ticket.clocks()).extracting(c -> c.holder().role()).doesNotContain("COPY");
    }

    @Test
    void a_repeated_dispatch_starts_nothing() {
        follow(dispatched(T0, STREET), dispatched(T0, STREET));
        assertThat(ticket.clocks()).hasSize(3);
    }

    @Test
    void each_step_meets_its_clock() {
        follow(
                dispatched(T0, STREET),
                new TicketFact.Reached(LEAD, Milestone.SIGNED, hours(1)),
                new TicketFact.Reached(LEAD, Milestone.CONTACTED, hours(3)),
                new TicketFact.Reached(LEAD, Milestone.REPLIED, hours(5)));
        assertThat(ticket.clocks()).allMatch(c -> c.state() instanceof ClockState.Met);
        assertThat(told).hasSize(6);
    }

    @Test
    void a_withdrawal_known_before_the_dispatch_leaves_the_same_as_one_after_it() {
        TicketFact ended = new TicketFact.Ended(1, "WITHDRAWN", hours(1));
        follow(ended, dispatched(T0, STREET, BUREAU));
        List<ClockState> early = ticket.clocks().stream().map(Clock::state).toList();
        ticket = TicketClocks.unknown(TICKET);
        follow(dispatched(T0, STREET, BUREAU), ended);
        assertThat(ticket.clocks().stream().map(Clock::state).toList())
                .isEqualTo(early)
                .containsOnly(new ClockState.Cancelled("WITHDRAWN", hours(1)));
    }

    @Test
    void an_end_of_round_one_leaves_round_two_alone() {
        follow(
                new TicketFact.Ended(1, "TERMINATED", hours(1)),
                new TicketFact.Dispatched(2, "ORDINARY", List.of(STREET), hours(2)));
        assertThat(ticket.clocks()).allMatch(Clock::isOpen);
    }

    @Test
    void a_transfer_hands_the_handling_clock_on_and_starts_the_others_anew() {
        follow(
                dispatched(T0, STREET),
                new TicketFact.Reached(LEAD, Milestone.SIGNED, hours(1)),
                new TicketFact.Passed(LEAD, Passing.TRANSFER, List.of(OTHER), hours(4)));
        Clock handle = clock("HANDLE", NEXT);
        assertThat(handle.terms().startedAt()).isEqualTo(T0);
        assertThat(handle.dueAt()).isEqualTo(T0.plus(Duration.ofDays(7)));
        assertThat(clock("SIGN", NEXT).dueAt()).isEqualTo(hours(6));
        assertThat(clock("CONTACT", NEXT).dueAt()).isEqualTo(hours(28));
        assertThat(clock("SIGN", LEAD).state()).isEqualTo(new ClockState.Met(hours(1)));
        assertThat(clock("CONTACT", LEAD).state())
                .isEqualTo(new ClockState.Cancelled("TRANSFERRED", hours(4)));
        assertThat(ticket.clocks()).hasSize(5);
        assertThat(ticket.assignment(NEXT).orElseThrow().inherited()).containsOnly("HANDLE");
    }

    @Test
    void a_return_to_the_dispatcher_lets_the_handling_clock_wait_for_the_next_unit() {
        follow(
                dispatched(T0, STREET, BUREAU),
                new TicketFact.Passed(LEAD, Passing.RETURN, List.of(), hours(1)));
        assertThat(ticket.clocks())
                .filteredOn(c -> c.holder().assignmentId() == null)
                .singleElement()
                .matches(Clock::isOpen);
        follow(dispatched(hours(2), OTHER, BUREAU));
        assertThat(clock("HANDLE", NEXT).dueAt()).isEqualTo(T0.plus(Duration.ofDays(7)));
        assertThat(clock("SIGN", NEXT).terms().startedAt()).isEqualTo(hours(2));
        assertThat(ticket.clocks()).hasSize(8);
    }

    @Test
    void a_co_handler_that_returns_for_nobody_owes_nothing() {
        follow(
                dispatched(T0, STREET, BUREAU),
                new TicketFact.Passed(CO, Passing.RETURN, List.of(), hours(1)));
        assertThat(ticket.clocks().stream().filter(c -> CO.equals(c.holder().assignmentId())))
                .allMatch(c -> c.state() instanceof ClockState.Cancelled);
    }

    @Test
    void a_repeated_transfer_changes_nothing() {
        TicketFact transfer =
                new TicketFact.Passed(LEAD, Passing.TRANSFER, List.of(OTHER), hours(4));
        follow(dispatched(T0, STREET), transfer);
        TicketClocks once = ticket;
        follow(transfer);
        assertThat(ticket).isEqualTo(once);
    }

    @Test
    void completion_ends_what_is_still_open() {
        follow(
                dispatched(T0, STREET),
                new TicketFact.Reached(LEAD, Milestone.REPLIED, hours(1)),
                new TicketFact.Completed(1, hours(1)));
        assertThat(clock("CONTACT", LEAD).state())
                .isEqualTo(new ClockState.Cancelled("COMPLETED", hours(1)));
    }

    @Test
    void a_reply_sent_back_after_the_end_stays_ended() {
        follow(
                dispatched(T0, STREET),
                new TicketFact.Reached(LEAD, Milestone.REPLIED, hours(1)),
                new TicketFact.Ended(1, "WITHDRAWN", hours(2)),
                new TicketFact.SentBack(LEAD, hours(1)));
        assertThat(clock("HANDLE", LEAD).isOpen()).isFalse();
    }

    @Test
    void a_merge_taken_back_lets_the_clocks_run_on() {
        follow(
                dispatched(T0, STREET),
                new TicketFact.Ended(1, Ending.MERGED, hours(1)),
                new TicketFact.Unmerged(1, hours(1).plusSeconds(60)));
        assertThat(ticket.clocks()).allMatch(Clock::isOpen);
        assertThat(ticket.ending()).isNull();
    }

    @Test
    void every_told_event_has_the_next_number_of_its_clock() {
        follow(
                dispatched(T0, STREET),
                new TicketFact.Reached(LEAD, Milestone.REPLIED, hours(1)),
                new TicketFact.SentBack(LEAD, hours(2)),
                new TicketFact.Reached(LEAD, Milestone.REPLIED, hours(3)));
        assertThat(clock("HANDLE", LEAD).sequence()).isEqualTo(4);
    }

    private void follow(TicketFact... facts) {
        for (TicketFact fact : facts) {
            Rules rules = new Rules(Profiles.PLANNER, this::nextId, fact.at());
            Consequence consequence = FollowUp.on(ticket, fact, rules);
            ticket = consequence.after();
            consequence.told().stream().map(Told::event).forEach(told::add);
        }
    }

    private UUID nextId() {
        return new UUID(7, ++ids);
    }

    private Clock clock(String stage, UUID assignment) {
        return ticket.clocks().stream()
                .filter(c -> c.terms().stage().equals(stage))
                .filter(c -> assignment.equals(c.holder().assignmentId()))
                .findFirst()
                .orElseThrow();
    }

    private static TicketFact dispatched(Instant at, Opened... assignments) {
        return new TicketFact.Dispatched(1, "ORDINARY", List.of(assignments), at);
    }

    private static Instant hours(int hours) {
        return T0.plus(Duration.ofHours(hours));
    }
}
