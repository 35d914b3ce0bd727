package org.jiesu.routing.domain.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final Abstention ABSTENTION = new Abstention(0.98, 1.2816);

    @Test
    void a_label_that_is_always_right_is_decided() {
        Assessment assessment = Assessment.of(ABSTENTION, 2, verdicts(400, 0));
        assertThat(assessment.figures().coverage()).isEqualTo(1);
        assertThat(assessment.figures().precision()).isEqualTo(1.0);
        assertThat(assessment.figures().macroF1()).isEqualTo(1);
    }

    @Test
    void a_label_that_is_often_wrong_is_left_to_people() {
        Assessment assessment = Assessment.of(ABSTENTION, 2, verdicts(400, 10));
        assertThat(assessment.thresholds().byLabel()).containsOnly(Thresholds.NEVER);
        assertThat(assessment.figures().coverage()).isZero();
        assertThat(assessment.figures().precision()).isNull();
        assertThat(assessment.figures().accuracy()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void a_few_right_answers_show_nothing() {
        assertThat(Assessment.of(ABSTENTION, 2, verdicts(60, 0)).thresholds().byLabel())
                .containsOnly(Thresholds.NEVER);
    }

    @Test
    void doubtful_letters_are_left_to_people_and_sure_ones_are_not() {
        List<Verdict> verdicts = new ArrayList<>(verdicts(400, 0));
        for (int i = 0; i < 100; i++) {
            verdicts.add(new Verdict(new double[] {0.1, 0}, i % 2, i % 5));
        }
        Assessment assessment = Assessment.of(ABSTENTION, 2, verdicts);
        assertThat(assessment.figures().coverage()).isCloseTo(0.8, within(1e-9));
        assertThat(assessment.figures().precision()).isEqualTo(1.0);
    }

    @Test
    void certainty_that_does_not_come_true_is_an_error_of_calibration() {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            judgements.add(new Judgement(0, i % 2, 0.9, false));
        }
        assertThat(Figures.of(2, judgements).calibrationError()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void the_lower_bound_rises_with_the_number_of_letters() {
        assertThat(ABSTENTION.lowerBound(99, 100)).isLessThan(ABSTENTION.lowerBound(990, 1000));
        assertThat(ABSTENTION.lowerBound(990, 1000)).isBetween(0.98, 0.99);
    }

    /** Two labels in turn with sure margins; every so many-th is wrong, 0 for none. */
    private static List<Verdict> verdicts(int count, int everyWrong) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int said = i % 2;
            boolean wrong = everyWrong > 0 && i / 2 % everyWrong == 0;
            double[] margins = said == 0 ? new double[] {1, -1} : new double[] {-1, 1};
            verdicts.add(new Verdict(margins, wrong ? 1 - said : said, i / 20 % 5));
        }
        return verdicts;
    }
}
