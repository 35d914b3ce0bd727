package org.jiesu.reporting.domain.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringRuleTest {

    private static final ScoringRule HUAIROU = rule("0.10", "0.50", "0.40");

    @Test
    void the_score_weighs_response_10_resolution_50_satisfaction_40() {
        // 200 valid: 190 contacted, 150 solved, 120 satisfied and 40 basically so.
        // 95 %, 75 %, (120 + 36) / 200 = 78 %: 9.5 + 37.5 + 31.2 = 78.2
        Rates rates = HUAIROU.rates(new RateCounts(260, 250, 200, 190, 150, 120, 40));
        assertThat(rates.response()).isEqualTo("95.00");
        assertThat(rates.resolution()).isEqualTo("75.00");
        assertThat(rates.satisfaction()).isEqualTo("78.00");
        assertThat(rates.score()).isEqualTo("78.2");
    }

    @Test
    void the_score_is_made_of_unrounded_rates() {
        // 2/3, 2/3, 1.9/3: 6.6667 + 33.3333 + 25.3333 = 65.3333
        Rates rates = HUAIROU.rates(new RateCounts(3, 3, 3, 2, 2, 1, 1));
        assertThat(rates.response()).isEqualTo("66.67");
        assertThat(rates.satisfaction()).isEqualTo("63.33");
        assertThat(rates.score()).isEqualTo("65.3");
    }

    @Test
    void without_a_valid_callback_all_is_zero() {
        Rates rates = HUAIROU.rates(new RateCounts(7, 7, 0, 0, 0, 0, 0));
        assertThat(rates.score()).isEqualByComparingTo("0");
        assertThat(rates.response()).isEqualByComparingTo("0");
    }

    @Test
    void the_plain_mean_weighs_units_and_the_pooled_rate_weighs_tickets() {
        RateCounts large = new RateCounts(90, 90, 90, 90, 90, 90, 0);
        RateCounts small = new RateCounts(10, 10, 10, 0, 0, 0, 0);
        assertThat(HUAIROU.rates(large.plus(small)).score()).isEqualTo("90.0");
        assertThat(HUAIROU.plainMean(List.of(large, small)).score()).isEqualTo("50.0");
        assertThat(HUAIROU.plainMean(List.of()).score()).isEqualByComparingTo("0");
    }

    @Test
    void weights_add_up_to_one() {
        assertThatThrownBy(() -> rule("0.10", "0.50", "0.50"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ScoringRule rule(String response, String resolution, String satisfaction) {
        return new ScoringRule(
                "HUAIROU",
                1,
                new BigDecimal(response),
                new BigDecimal(resolution),
                new BigDecimal(satisfaction),
                new BigDecimal("0.9"),
                1);
    }
}
