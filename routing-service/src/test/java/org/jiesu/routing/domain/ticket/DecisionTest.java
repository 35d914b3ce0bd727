package org.jiesu.routing.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.routing.Shipped.IDS;
import static org.jiesu.routing.Shipped.NOW;
import static org.jiesu.routing.Shipped.RULES;
import static org.jiesu.routing.Shipped.after;
import static org.jiesu.routing.Shipped.groundLock;
import static org.jiesu.routing.Shipped.lead;
import static org.jiesu.routing.Shipped.of;
import static org.jiesu.routing.Shipped.with;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jiesu.routing.Shipped;
import org.jiesu.routing.domain.place.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final PendingReturn ASKED =
            new PendingReturn(new UUID(1, 1), "NOT_OUR_DUTY", null, null);

    private static Decision on(TicketWork ticket, TicketCommand command) {
        return Decision.on(ticket, command, RULES);
    }

    private static TicketCommand sign(UUID id) {
        return new TicketCommand.Sign(id, NOW);
    }

    private static TicketCommand contact(UUID id) {
        return new TicketCommand.Contact(id, "已联系", NOW);
    }

    private static TicketCommand reply(UUID id, Outcome outcome) {
        return new TicketCommand.Reply(id, outcome, "已处理", NOW);
    }

    private static TicketCommand audit(UUID id, boolean accepted) {
        return new TicketCommand.Audit(id, accepted, "意见", NOW);
    }

    private static TicketCommand giveBack(UUID id) {
        return new TicketCommand.RequestReturn(id, ASKED, NOW);
    }

    private static TicketCommand rule(UUID id, boolean accepted, @Nullable String unit) {
        return new TicketCommand.DecideReturn(id, accepted, unit, null, IDS, NOW);
    }

    private static TicketCommand transfer(UUID id, String unit) {
        return new TicketCommand.Transfer(id, unit, "属其职责", IDS, NOW);
    }

    private static TicketCommand hand(
            @Nullable String lead, @Nullable String category, @Nullable Place place) {
        return new TicketCommand.DispatchByHand(
                lead, List.of(), List.of(), category, place, Map.of(), "核实", IDS, NOW);
    }

    @Test
    void the_fixed_point_goes_its_way_without_a_person() {
        TicketWork lock = groundLock();
        assertThat(lock.classification().category()).isEqualTo("PM03");
        assertThat(lead(lock).unit()).isEqualTo("110101009");
        assertThat(with(lock, Role.CO)).isEmpty();
        assertThat(with(lock, Role.COPY)).extracting(Assignment::unit).containsExactly("110101");
        UUID id = lead(lock).id();
        TicketWork done = after(lock, sign(id), contact(id), reply(id, Outcome.SOLVED));
        assertThat(done.standing()).isEqualTo(Standing.COMPLETED);
        assertThat(lead(done).state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void each_state_allows_what_it_allows_and_nothing_else() {
        TicketWork fresh = groundLock();
        UUID id = lead(fresh).id();
        TicketWork signed = after(fresh, sign(id));
        TicketWork contacted = after(signed, contact(id));
        TicketWork replied = after(contacted, reply(id, Outcome.NOT_SOLVED));
        TicketWork back = after(replied, audit(id, false));
        TicketWork asked = after(signed, giveBack(id));
        Map<AssignmentState, TicketWork> states = new EnumMap<>(AssignmentState.class);
        states.put(AssignmentState.PENDING_SIGN, fresh);
        states.put(AssignmentState.SIGNED, signed);
        states.put(AssignmentState.CONTACTED, contacted);
        states.put(AssignmentState.REPLIED, replied);
        states.put(AssignmentState.SENT_BACK, back);
        states.put(AssignmentState.RETURN_REQUESTED, asked);
        states.put(AssignmentState.RETURNED, after(asked, rule(id, true, "110101-ZJW")));
        states.put(AssignmentState.TRANSFERRED, after(signed, transfer(id, "110101-ZJW")));
        states.put(
                AssignmentState.WITHDRAWN,
                after(fresh, new TicketCommand.End(1, EndKind.WITHDRAWN, NOW)));
        states.put(AssignmentState.ACCEPTED, after(replied, audit(id, true)));
        Map<String, TicketCommand> commands =
                Map.of(
                        "sign", sign(id),
                        "contact", contact(id),
                        "reply", reply(id, Outcome.SOLVED),
                        "audit", audit(id, true),
                        "return", giveBack(id),
                        "ruling", rule(id, true, "110101-ZJW"),
                        "transfer", transfer(id, "110101-ZJW"),
                        "claim", new TicketCommand.Claim(id, "a", NOW.plusSeconds(60), NOW));
        Map<AssignmentState, Set<String>> allowed = new EnumMap<>(AssignmentState.class);
        allowed.put(AssignmentState.PENDING_SIGN, Set.of("sign", "return", "claim"));
        allowed.put(AssignmentState.SIGNED, Set.of("contact", "reply", "return", "transfer"));
        allowed.put(AssignmentState.CONTACTED, Set.of("contact", "reply", "transfer"));
        allowed.put(AssignmentState.SENT_BACK, Set.of("contact", "reply", "transfer"));
        allowed.put(AssignmentState.REPLIED, Set.of("audit"));
        allowed.put(AssignmentState.RETURN_REQUESTED, Set.of("ruling"));
        for (AssignmentState state : EnumSet.allOf(AssignmentState.class)) {
            TicketWork ticket = Objects.requireNonNull(states.get(state));
            assertThat(ticket.assignment(id).orElseThrow().state()).isEqualTo(state);
            commands.forEach((name, command) -> {
                boolean may = allowed.getOrDefault(state, Set.of()).contains(name);
                assertThat(on(ticket, command) instanceof Decision.Changed)
                        .as(state + " x " + name)
                        .isEqualTo(may);
            });
        }
    }

    @Test
    void a_refusal_names_the_state() {
        TicketWork fresh = groundLock();
        Decision refused = on(fresh, reply(lead(fresh).id(), Outcome.SOLVED));
        assertThat(((Decision.Refused) refused).detail()).contains("PENDING_SIGN").contains("待签收");
    }

    @Test
    void a_ticket_completes_with_the_last_of_them_in_whatever_order() {
        for (int order = 0; order < 6; order++) {
            TicketWork ticket = of("PM08");
            List<Assignment> workers = new ArrayList<>(with(ticket, Role.CO));
            workers.add(lead(ticket));
            assertThat(workers).hasSize(3);
            java.util.Collections.rotate(workers, order % 3);
            if (order >= 3) {
                java.util.Collections.swap(workers, 0, 1);
            }
            for (int i = 0; i < workers.size(); i++) {
                UUID id = workers.get(i).id();
                assertThat(ticket.standing()).isEqualTo(Standing.DISPATCHED);
                ticket = after(ticket, sign(id), contact(id), reply(id, Outcome.SOLVED));
            }
            assertThat(ticket.standing()).isEqualTo(Standing.COMPLETED);
        }
    }

    @Test
    void a_reply_without_contact_or_without_success_waits_for_a_person() {
        TicketWork lock = groundLock();
        UUID id = lead(lock).id();
        assertThat(lead(after(lock, sign(id), reply(id, Outcome.SOLVED))).state())
                .isEqualTo(AssignmentState.REPLIED);
        TicketWork partly = after(lock, sign(id), contact(id), reply(id, Outcome.PARTLY_SOLVED));
        assertThat(partly.standing()).isEqualTo(Standing.DISPATCHED);
        assertThat(after(partly, audit(id, true)).standing()).isEqualTo(Standing.COMPLETED);
    }

    @Test
    void after_a_refused_return_there_is_no_other() {
        TicketWork lock = groundLock();
        UUID id = lead(lock).id();
        TicketWork refused = after(lock, sign(id), giveBack(id), rule(id, false, null));
        assertThat(lead(refused).state()).isEqualTo(AssignmentState.SIGNED);
        assertThat(on(refused, giveBack(id))).isEqualTo(Decision.refused(Refusal.RETURN_FORBIDDEN));
    }

    @Test
    void two_bounces_and_then_only_the_district_takes_it() {
        TicketWork ticket = groundLock();
        for (String next : List.of("110101-ZJW", "110101-CGW")) {
            UUID id = lead(ticket).id();
            ticket = after(ticket, giveBack(id), rule(id, true, next));
            assertThat(lead(ticket).unit()).isEqualTo(next);
        }
        UUID id = lead(ticket).id();
        TicketWork third = after(ticket, giveBack(id));
        assertThat(on(third, rule(id, true, "110101-SCJG"))).isInstanceOf(Decision.Refused.class);
        TicketWork district = after(third, rule(id, true, "110101"));
        assertThat(lead(district).unit()).isEqualTo("110101");
        assertThat(with(district, Role.COPY)).isEmpty();
    }

    @Test
    void a_return_or_transfer_never_breaks_a_guard() {
        TicketWork accused =
                Shipped.registered(
                        Shipped.report("地锁", "私装地锁", "110101-ZJW"), "PM03", Shipped.AT_HUJIAYUAN);
        UUID id = lead(accused).id();
        TicketWork signed = after(accused, sign(id));
        assertThat(on(signed, transfer(id, "110101-ZJW"))).isInstanceOf(Decision.Refused.class);
        assertThat(on(signed, transfer(id, Shipped.HUJIAYUAN)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(on(signed, transfer(id, "110101009"))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_merge_closes_and_its_end_restores() {
        TicketWork lock = groundLock();
        UUID id = lead(lock).id();
        TicketWork merged = after(lock, sign(id), new TicketCommand.End(1, EndKind.MERGED, NOW));
        assertThat(merged.open()).isEmpty();
        TicketWork again = after(merged, new TicketCommand.Unmerge(1, NOW));
        assertThat(lead(again).id()).isEqualTo(id);
        assertThat(lead(again).state()).isEqualTo(AssignmentState.SIGNED);
        assertThat(on(again, new TicketCommand.Unmerge(1, NOW)))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void a_reopened_ticket_goes_to_the_same_lead_once() {
        TicketWork lock = groundLock();
        UUID id = lead(lock).id();
        TicketWork done = after(lock, sign(id), contact(id), reply(id, Outcome.SOLVED));
        TicketCommand reopen = new TicketCommand.Reopen(2, IDS, NOW);
        TicketWork again = after(done, reopen);
        assertThat(again.round()).isEqualTo(2);
        assertThat(lead(again).unit()).isEqualTo("110101009");
        assertThat(lead(again).id()).isNotEqualTo(id);
        assertThat(on(again, reopen)).isInstanceOf(Decision.Unchanged.class);
        assertThat(on(again, new TicketCommand.End(1, EndKind.WITHDRAWN, NOW)))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(on(again, sign(id))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_dispatcher_corrects_and_the_catalogue_decides_again() {
        TicketWork waiting = Shipped.registered("你好", "不清楚", null, Shipped.AT_HUJIAYUAN);
        assertThat(waiting.standing()).isEqualTo(Standing.WAITING);
        TicketWork ruled = after(waiting, hand(null, "PM05", null));
        assertThat(lead(ruled).unit()).isEqualTo("110101009");
        TicketWork manual = after(waiting, hand("110101-ZJW", "PM02", null));
        assertThat(lead(manual).unit()).isEqualTo("110101-ZJW");
        assertThat(on(manual, hand("110101-CGW", null, null)))
                .isEqualTo(Decision.refused(Refusal.ALREADY_DISPATCHED));
        assertThat(on(waiting, hand(null, null, null)))
                .isEqualTo(Decision.refused(Refusal.NOTHING_ASKED));
        assertThat(on(waiting, hand("110101009", "XX", null)))
                .isEqualTo(Decision.refused(Refusal.UNKNOWN_CATEGORY));
        assertThat(on(waiting, hand("110101009", null, new Place("1", null, null, null, null))))
                .isEqualTo(Decision.refused(Refusal.UNKNOWN_PLACE));
    }

    @Test
    void what_is_said_later_may_decide_a_waiting_ticket() {
        TicketWork waiting = Shipped.registered("你好", "不清楚", null, Shipped.AT_HUJIAYUAN);
        TicketWork decided =
                after(waiting, new TicketCommand.Supplement(1, "有人私装地锁占用车位", IDS, NOW));
        assertThat(lead(decided).unit()).isEqualTo("110101009");
    }

    @Test
    void an_anonymised_ticket_has_no_texts() {
        TicketWork lock = groundLock();
        UUID id = lead(lock).id();
        TicketWork gone =
                after(
                        lock,
                        sign(id),
                        contact(id),
                        reply(id, Outcome.SOLVED),
                        new TicketCommand.Anonymise(1, NOW));
        assertThat(gone.toString())
                .doesNotContain("地锁占")
                .doesNotContain("胡家园")
                .doesNotContain("已处理");
    }

    @Test
    void a_hold_runs_out_and_the_signature_stays() {
        TicketWork lock = groundLock();
        UUID id = lead(lock).id();
        TicketWork held = after(lock, new TicketCommand.Claim(id, "a", NOW.plusSeconds(60), NOW));
        TicketCommand early =
                new TicketCommand.Claim(id, "b", NOW.plusSeconds(90), NOW.plusSeconds(30));
        assertThat(on(held, early)).isEqualTo(Decision.refused(Refusal.HELD_BY_ANOTHER));
        Decision late =
                on(
                        held,
                        new TicketCommand.Claim(
                                id, "b", NOW.plusSeconds(120), NOW.plusSeconds(60)));
        assertThat(((Decision.Changed) late).facts()).isEmpty();
        assertThat(lead(((Decision.Changed) late).ticket()).work().holder()).isEqualTo("b");
    }
}
