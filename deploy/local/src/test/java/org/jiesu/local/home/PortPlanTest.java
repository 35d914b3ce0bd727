package org.jiesu.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPlanTest {
    @TempDir private Path folder;

    @Test
    void a_chosen_port_stays_over_restarts() {
        int first = plan(Map.of()).of("intake");

        assertThat(plan(Map.of()).of("intake")).isEqualTo(first);
    }

    @Test
    void a_chosen_port_that_a_stranger_took_is_chosen_anew() {
        int first = plan(Map.of()).of("intake");
        PortPlan later = new PortPlan(folder.resolve("ports"), Map.of(), port -> port != first);

        int second = later.of("intake");

        assertThat(second).isNotEqualTo(first);
        assertThat(plan(Map.of()).of("intake")).isEqualTo(second);
    }

    @Test
    void no_two_parts_share_a_port() {
        PortPlan plan = plan(Map.of());
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");

        Set<Integer> chosen = new HashSet<>(names.stream().map(plan::of).toList());

        assertThat(chosen).hasSameSizeAs(names);
    }

    @Test
    void the_environment_moves_gateway_and_servers() {
        PortPlan plan =
                plan(
                        Map.of(
                                "JIESU_PORT", "9001",
                                "JIESU_KAFKA_PORT", "9002",
                                "JIESU_POSTGRES_PORT", "9003"));

        assertThat(plan.gateway()).isEqualTo(9001);
        assertThat(plan.kafka()).isEqualTo(9002);
        assertThat(plan.postgres()).isEqualTo(9003);
        assertThat(plan(Map.of()).gateway()).isEqualTo(8080);
    }

    @Test
    void what_is_no_port_is_refused_by_its_variable() {
        for (String wrong : List.of("0", "65536", "http", "-1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plan(Map.of("JIESU_PORT", wrong)).gateway())
                    .withMessageContaining("JIESU_PORT")
                    .withMessageContaining(wrong);
        }
    }

    private PortPlan plan(Map<String, String> environment) {
        return new PortPlan(folder.resolve("ports"), environment, port -> true);
    }
}
