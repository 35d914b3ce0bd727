package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {

    /** Another count would send the next event of an open ticket to another partition. */
    @Test
    void topics_have_twelve_partitions_for_ever() {
        assertThat(Topic.PARTITIONS).isEqualTo(12);
    }

    @Test
    void topics_keep_their_names() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::wireName))
                .containsExactly(
                        "jiesu.submissions",
                        "jiesu.intake",
                        "jiesu.history",
                        "jiesu.routing",
                        "jiesu.sla",
                        "jiesu.reference",
                        "jiesu.reports");
    }

    @Test
    void only_submissions_are_forgotten_and_only_after_a_week() {
        assertThat(Topic.SUBMISSIONS.settings()).containsEntry("retention.ms", "604800000");
        assertThat(List.of(Topic.INTAKE, Topic.HISTORY, Topic.ROUTING, Topic.SLA))
                .allSatisfy(topic ->
                        assertThat(topic.settings())
                                .containsEntry("retention.ms", "-1")
                                .containsEntry("cleanup.policy", "delete"));
    }

    @Test
    void reference_and_reports_keep_the_last_of_each_key() {
        assertThat(List.of(Topic.REFERENCE, Topic.REPORTS))
                .allSatisfy(topic ->
                        assertThat(topic.settings())
                                .containsEntry("cleanup.policy", "compact")
                                .doesNotContainKey("retention.ms"));
    }

    @Test
    void a_topic_is_found_by_its_name_and_an_unknown_name_is_refused() {
        assertThat(Topic.named("jiesu.sla")).isEqualTo(Topic.SLA);
        assertThatThrownBy(() -> Topic.named("jiesu.nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jiesu.nothing");
    }
}
