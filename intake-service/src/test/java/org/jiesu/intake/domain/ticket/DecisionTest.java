package org.jiesu.intake.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.intake.domain.ticket.TicketState.*;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiesu.intake.domain.ticket.Decision.Changed;
import org.jiesu.intake.domain.ticket.Decision.Refused;
import org.jiesu.intake.domain.ticket.Decision.Unchanged;
import org.jiesu.intake.domain.ticket.TicketCommand.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DecisionTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID MASTER = new UUID(2, 2);
    private static final Set<TicketState> OPEN =
            EnumSet.of(REGISTERED, PENDING_DISPATCH, DISPATCHED, DISPUTED, REOPENED, SUSPENDED);
    private static final Set<TicketState> EARLY =
            EnumSet.of(REGISTERED, PENDING_DISPATCH, DISPATCHED);
    private static final Set<TicketState> DONE = EnumSet.of(COMPLETED, CALLED_BACK);

    private record Expected(Set<TicketState> from, TicketState to) {}

    private static Map<TicketCommand, Expected> orders() {
        Map<TicketCommand, Expected> orders = new LinkedHashMap<>();
        orders.put(new TicketCommand.Answer("t"), new Expected(EARLY, ANSWERED));
        orders.put(
                new TicketCommand.Decline(DeclineGround.EMERGENCY, "t"),
                new Expected(EARLY, DECLINED));
        orders.put(new TicketCommand.TransferOut("110", "t"), new Expected(EARLY, DECLINED));
        orders.put(new TicketCommand.Withdraw("r"), new Expected(OPEN, WITHDRAWN));
        orders.put(new TicketCommand.Terminate("r"), new Expected(OPEN, TERMINATED));
        orders.put(new TicketCommand.Merge(MASTER, DISPATCHED), new Expected(OPEN, MERGED));
        orders.put(
                new TicketCommand.RecordCallback(callback(true, Satisfaction.SATISFIED, false)),
                new Expected(DONE, CALLED_BACK));
        orders.put(
                new TicketCommand.RecordCallback(callback(false, null, true)),
                new Expected(DONE, REOPENED));
        return orders;
    }

    @TestFactory
    Stream<DynamicTest> an_order_is_obeyed_in_some_states_and_refused_in_all_others() {
        return orders().entrySet().stream()
                .flatMap(order ->
                        Stream.of(TicketState.values())
                                .map(state -> orderIn(state, order.getKey(), order.getValue())));
    }

    private static DynamicTest orderIn(
            TicketState state, TicketCommand command, Expected expected) {
        return DynamicTest.dynamicTest(
                state + " × " + command,
                () -> {
                    Decision decision = Decision.on(in(state), command);
                    if (!expected.from().contains(state)) {
                        assertThat(decision).isEqualTo(new Refused(Refusal.STATE_FORBIDS));
                        return;
                    }
                    assertThat(decision).isInstanceOf(Changed.class);
                    Ticket next = ((Changed) decision).next();
                    assertThat(next.state()).isEqualTo(expected.to());
                    assertThat(next.version()).isEqualTo(8);
                    assertThat(((Changed) decision).events()).isNotEmpty();
                });
    }

    @TestFactory
    Stream<DynamicTest> news_moves_open_tickets_and_leaves_closed_ones_alone() {
        List<Progress> news =
                List.of(
                        new Progress.Dispatched(1),
                        new Progress.ReferredToDispatcher(1),
                        new Progress.Disputed(1),
                        new Progress.Completed(1),
                        new Progress.Suspended(1),
                        new Progress.Resumed(1));
        return news.stream()
                .flatMap(n ->
                        Stream.of(TicketState.values())
                                .map(s ->
                                        DynamicTest.dynamicTest(
                                                s + " × " + n, () -> newsIn(s, n))));
    }

    private static void newsIn(TicketState state, Progress news) {
        Decision decision = Decision.on(in(state), news);
        assertThat(decision).isNotInstanceOf(Refused.class);
        if (decision instanceof Changed changed) {
            assertThat(changed.events()).isEmpty();
            assertThat(state.isOpen() || state == MERGED).isTrue();
            assertThat(
                            changed.next().state().isOpen()
                                    || changed.next().state() == COMPLETED
                                    || state == MERGED)
                    .isTrue();
        }
        if (news instanceof Progress.Completed && state.isOpen()) {
            assertThat(((Changed) decision).next().state()).isEqualTo(COMPLETED);
        }
    }

    @Test
    void a_late_completion_of_round_one_never_closes_round_two() {
        Ticket again = new Ticket(ID, REOPENED, null, 2, 9, null);
        assertThat(Decision.on(again, new Progress.Completed(1))).isEqualTo(new Unchanged());
        assertThat(Decision.on(again, new Progress.Completed(2))).isInstanceOf(Changed.class);
    }

    @Test
    void reopening_counts_the_round_and_tells_the_callback_first() {
        Callback unsatisfied = callback(null, Satisfaction.UNSATISFIED, true);
        Changed changed =
                (Changed) Decision.on(in(COMPLETED), new TicketCommand.RecordCallback(unsatisfied));
        assertThat(changed.next().round()).isEqualTo(2);
        assertThat(changed.events())
                .containsExactly(
                        new TicketEvent.CallbackRecorded(1, unsatisfied),
                        new TicketEvent.Reopened(2, unsatisfied));
    }

    @Test
    void a_solved_and_satisfying_matter_is_not_reopened() {
        TicketCommand command =
                new TicketCommand.RecordCallback(callback(true, Satisfaction.SATISFIED, true));
        assertThat(Decision.on(in(COMPLETED), command))
                .isEqualTo(new Refused(Refusal.NO_CAUSE_TO_REOPEN));
    }

    @Test
    void a_ticket_is_merged_into_another_open_one_only() {
        assertThat(Decision.on(in(DISPATCHED), new TicketCommand.Merge(ID, DISPATCHED)))
                .isEqualTo(new Refused(Refusal.MERGE_INTO_ITSELF));
        assertThat(Decision.on(in(DISPATCHED), new TicketCommand.Merge(MASTER, MERGED)))
                .isEqualTo(new Refused(Refusal.MASTER_IS_CLOSED));
    }

    @Test
    void unmerging_returns_to_what_routing_told_last() {
        Ticket merged =
                ((Changed) Decision.on(in(REGISTERED), new TicketCommand.Merge(MASTER, DISPATCHED)))
                        .next();
        Ticket told = ((Changed) Decision.on(merged, new Progress.Dispatched(1))).next();
        assertThat(told.state()).isEqualTo(MERGED);
        assertThat(told.version()).isEqualTo(merged.version());
        Changed back = (Changed) Decision.on(told, new TicketCommand.Unmerge());
        assertThat(back.next().state()).isEqualTo(DISPATCHED);
        assertThat(back.next().mergedInto()).isNull();
        assertThat(back.events()).containsExactly(new TicketEvent.Unmerged(1, MASTER));
    }

    @TestFactory
    Stream<DynamicTest> only_a_merged_ticket_can_be_unmerged() {
        return Stream.of(TicketState.values())
                .filter(state -> state != MERGED)
                .map(state ->
                        DynamicTest.dynamicTest(
                                state.name(),
                                () ->
                                        assertThat(
                                                        Decision.on(
                                                                in(state),
                                                                new TicketCommand.Unmerge()))
                                                .isEqualTo(new Refused(Refusal.STATE_FORBIDS))));
    }

    @Test
    void a_suspended_ticket_wakes_to_where_it_stood() {
        Ticket suspended = ((Changed) Decision.on(in(DISPUTED), new Progress.Suspended(1))).next();
        assertThat(suspended.state()).isEqualTo(SUSPENDED);
        assertThat(((Changed) Decision.on(suspended, new Progress.Resumed(1))).next().state())
                .isEqualTo(DISPUTED);
        assertThat(((Changed) Decision.on(suspended, new Progress.Completed(1))).next().state())
                .isEqualTo(COMPLETED);
    }

    @Test
    void a_supplement_keeps_the_state_and_counts_the_version() {
        Changed changed = (Changed) Decision.on(in(DISPATCHED), new TicketCommand.Supplement("t"));
        assertThat(changed.next()).isEqualTo(new Ticket(ID, DISPATCHED, null, 1, 8, null));
        assertThat(Decision.on(in(WITHDRAWN), new TicketCommand.Supplement("t")))
                .isEqualTo(new Refused(Refusal.STATE_FORBIDS));
    }

    private static Callback callback(
            @Nullable Boolean solved, @Nullable Satisfaction satisfaction, boolean reopen) {
        return new Callback(true, solved, satisfaction, reopen);
    }

    private static Ticket in(TicketState state) {
        boolean aside = state == MERGED || state == SUSPENDED;
        return new Ticket(
                ID, state, aside ? DISPATCHED : null, 1, 7, state == MERGED ? MASTER : null);
    }
}
