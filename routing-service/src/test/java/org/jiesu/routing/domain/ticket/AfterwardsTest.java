package org.jiesu.routing.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.routing.Shipped.IDS;
import static org.jiesu.routing.Shipped.NOW;
import static org.jiesu.routing.Shipped.RULES;
import static org.jiesu.routing.Shipped.after;
import static org.jiesu.routing.Shipped.lead;
import static org.jiesu.routing.Shipped.of;
import static org.jiesu.routing.Shipped.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiesu.routing.Shipped;
import org.junit.jupiter.api.Test;

/** What happens to a dispatched ticket must leave it as lawful as it was. */
class AfterwardsTest {

    private static TicketCommand correct(String category) {
        return new TicketCommand.DispatchByHand(
                null, List.of(), List.of(), category, null, Map.of(), "核实", IDS, NOW);
    }

    @Test
    void a_category_is_corrected_and_told_after_dispatch_too() {
        Decision corrected = Decision.on(of("PM03"), correct("PM01"), RULES);
        assertThat(((Decision.Changed) corrected).facts())
                .singleElement()
                .isInstanceOf(Fact.CategoryCorrected.class);
    }

    @Test
    void a_correction_never_leaves_a_government_s_duty_with_a_community() {
        TicketWork neighbours = of("PM14");
        assertThat(lead(neighbours).unit()).isEqualTo(Shipped.HUJIAYUAN);
        Decision refused = Decision.on(neighbours, correct("PM07"), RULES);
        assertThat(((Decision.Refused) refused).reason()).isEqualTo(Refusal.GUARD);
    }

    @Test
    void a_merge_taken_back_does_not_restore_what_had_given_way_before() {
        TicketWork lock = of("PM03");
        UUID id = lead(lock).id();
        PendingReturn asked = new PendingReturn(IDS.get(), "OTHER", null, null);
        TicketWork taken =
                after(
                        lock,
                        new TicketCommand.RequestReturn(id, asked, NOW),
                        new TicketCommand.DecideReturn(id, true, "110101", null, IDS, NOW),
                        new TicketCommand.End(1, EndKind.MERGED, NOW),
                        new TicketCommand.Unmerge(1, NOW));
        assertThat(lead(taken).unit()).isEqualTo("110101");
        assertThat(with(taken, Role.COPY)).isEmpty();
        assertThat(taken.open()).hasSize(1);
    }
}
