package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.messaging.Reading.Cause;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    @Test
    void repeats_are_dropped_whether_they_came_before_or_in_this_batch() {
        BatchPlan plan =
                plan(
                        Set.of(),
                        Map.of("ticket/a", 2L),
                        Sample.wanted(1, "a", 2),
                        Sample.wanted(2, "a", 3),
                        Sample.wanted(3, "a", 3),
                        Sample.wanted(4, "a", 4));
        assertThat(offsets(plan)).containsExactly(2L, 4L);
        assertThat(plan.repeats()).isEqualTo(2);
        assertThat(plan.sequences()).isEqualTo(Map.of("ticket/a", 4L));
    }

    @Test
    void what_comes_behind_an_unknown_type_of_its_key_waits_and_other_keys_go_on() {
        BatchPlan plan =
                plan(
                        Set.of(),
                        Map.of(),
                        Sample.unfit(1, "a"),
                        Sample.wanted(2, "a", 2),
                        Sample.wanted(3, "b", 1));
        assertThat(offsets(plan)).containsExactly(3L);
        assertThat(plan.aside())
                .extracting(BatchPlan.Aside::cause)
                .containsExactly(Cause.UNKNOWN_TYPE, Cause.BEHIND);
    }

    @Test
    void a_key_with_an_open_dead_letter_is_parked_but_its_repeats_are_dropped() {
        BatchPlan plan =
                plan(
                        Set.of("a"),
                        Map.of("ticket/a", 1L),
                        Sample.wanted(1, "a", 1),
                        Sample.wanted(2, "a", 3),
                        Sample.unfit(3, "a"));
        assertThat(plan.wanted()).isEmpty();
        assertThat(plan.repeats()).isEqualTo(1);
        assertThat(plan.aside())
                .extracting(BatchPlan.Aside::cause)
                .containsExactly(Cause.BEHIND, Cause.BEHIND);
    }

    @Test
    void ignored_types_leave_no_trace() {
        BatchPlan plan = plan(Set.of("a"), Map.of(), new Reading.Ignored(Sample.record(0, 1, "a")));
        assertThat(plan.wanted()).isEmpty();
        assertThat(plan.aside()).isEmpty();
    }

    @Test
    void a_batch_that_stands_behind_a_checkpoint_gone_back_does_not_fit() {
        LogId log = new LogId("c", "t", "i");
        var batch =
                new BatchWork.Batch(
                        log,
                        Map.of(0, 5L),
                        List.of(Sample.record(0, 5, "a"), Sample.record(0, 6, "a")));
        assertThat(batch.fits(Map.of(0, 5L))).isTrue();
        assertThat(batch.fits(Map.of(0, 6L))).isTrue();
        assertThat(batch.fits(Map.of(0, 4L))).isFalse();
        assertThat(batch.fits(Map.of())).isFalse();
        assertThat(batch.notBefore(Map.of(0, 6L))).hasSize(1);
        assertThat(batch.ends()).isEqualTo(Map.of(0, 7L));
        assertThat(batch.split())
                .extracting(BatchWork.Batch::starts)
                .containsExactly(Map.of(0, 5L), Map.of(0, 6L));
    }

    private static BatchPlan plan(
            Set<String> blocked, Map<String, Long> taken, Reading... readings) {
        return BatchPlan.of(List.of(readings), blocked, taken, true);
    }

    private static List<Long> offsets(BatchPlan plan) {
        return plan.wanted().stream().map(one -> one.record().origin().offset()).toList();
    }
}
