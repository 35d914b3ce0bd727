package org.jiesu.routing.domain.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperatureTest {
    private static final Random RANDOM = new Random(3);

    @Test
    void probabilities_sum_to_one_for_any_margins() {
        for (int i = 0; i < 1000; i++) {
            double[] margins = margins(1 + RANDOM.nextInt(20));
            double[] probabilities = new Temperature(anyFactor()).probabilities(margins);
            assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(probabilities)).allMatch(p -> p >= 0 && p <= 1);
        }
    }

    @Test
    void a_larger_margin_never_makes_a_label_less_likely() {
        for (int i = 0; i < 1000; i++) {
            double[] margins = margins(2 + RANDOM.nextInt(10));
            int raised = RANDOM.nextInt(margins.length);
            Temperature temperature = new Temperature(anyFactor());
            double before = temperature.probabilities(margins)[raised];
            margins[raised] += RANDOM.nextDouble();
            assertThat(temperature.probabilities(margins)[raised]).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void the_order_of_labels_is_that_of_their_margins() {
        double[] probabilities = new Temperature(4).probabilities(new double[] {-0.5, 1.2, 0.1});
        assertThat(probabilities[1]).isGreaterThan(probabilities[2]);
        assertThat(probabilities[2]).isGreaterThan(probabilities[0]);
    }

    @Test
    void a_fitted_temperature_says_what_comes_true() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            verdicts.add(new Verdict(new double[] {1, 0}, i % 10 == 0 ? 1 : 0, 0));
        }
        double[] probabilities = Temperature.fit(verdicts).probabilities(new double[] {1, 0});
        assertThat(probabilities[0]).isCloseTo(0.9, within(0.001));
    }

    @Test
    void a_factor_that_would_turn_the_order_is_refused() {
        assertThatThrownBy(() -> new Temperature(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new Temperature(Double.NaN)).hasMessageContaining("positive");
    }

    private static double[] margins(int labels) {
        return RANDOM.doubles(labels, -3, 3).toArray();
    }

    private static double anyFactor() {
        return 0.01 + RANDOM.nextDouble() * 200;
    }
}
