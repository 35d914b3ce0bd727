package org.jiesu.routing.adapter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.LearnedModel;
import org.jiesu.routing.domain.learned.Letter;
import org.jiesu.routing.domain.learned.Letters;
import org.junit.jupiter.api.Test;

class ModelTrainingTest {
    private static final TrainingRecipe RECIPE = TrainingRecipe.shipped();

    @Test
    void it_learns_what_letters_are_about() {
        assertThat(Trained.MODEL.card().figures().macroF1()).isGreaterThan(0.99);
        assertThat(best(Trained.MODEL, "楼下施工太吵")).isEqualTo(Letters.NOISE);
        assertThat(best(Trained.MODEL, "暖气冰凉")).isEqualTo(Letters.HEATING);
        assertThat(best(Trained.MODEL, "没有车位停车")).isEqualTo(Letters.PARKING);
    }

    @Test
    void it_decides_what_it_is_sure_of_and_leaves_the_rest_to_people() {
        Letter sure = Letters.ofEach(1).getFirst().letter();
        assertThat(Trained.MODEL.predict(sure).category()).isEqualTo(Letters.NOISE);
        assertThat(Trained.MODEL.predict(Letters.about("施工停车暖气")).category()).isNull();
    }

    @Test
    void the_same_letters_give_the_same_model() {
        LearnedModel again = new ModelTraining(RECIPE).train(Letters.ofEach(120), Trained.NOW);
        assertThat(ModelFile.bytes(again)).isEqualTo(ModelFile.bytes(Trained.MODEL));
    }

    @Test
    void other_letters_give_a_model_of_another_version() {
        LearnedModel other = new ModelTraining(RECIPE).train(Letters.ofEach(119), Trained.NOW);
        assertThat(other.card().version()).isNotEqualTo(Trained.MODEL.card().version());
        assertThat(Trained.MODEL.card().version()).startsWith("2026-03-01-");
    }

    @Test
    void labels_do_not_depend_on_the_order_of_the_letters() {
        List<LabelledLetter> turned = new ArrayList<>(Letters.ofEach(3));
        Collections.reverse(turned);
        assertThat(ModelTraining.labels(turned))
                .isEqualTo(ModelTraining.labels(Letters.ofEach(3)))
                .containsExactly(Letters.HEATING, Letters.PARKING, Letters.NOISE);
    }

    @Test
    void a_label_too_rare_to_be_tested_is_always_left_to_people() {
        List<LabelledLetter> letters = new ArrayList<>(Letters.ofEach(120));
        Letter rare = new Letter("流浪犬咬人", "社区里有流浪犬追人咬人");
        letters.add(new LabelledLetter(rare, "流浪动物"));
        LearnedModel model = new ModelTraining(RECIPE).train(letters, Trained.NOW);
        assertThat(model.predict(rare).best().label()).isEqualTo("流浪动物");
        assertThat(model.predict(rare).category()).isNull();
    }

    @Test
    void one_label_is_nothing_to_learn() {
        List<LabelledLetter> letters = List.of(new LabelledLetter(Letters.about("停水"), "供水"));
        assertThatThrownBy(() -> new ModelTraining(RECIPE).train(letters, Trained.NOW))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least two labels")
                .hasMessageContaining("供水");
    }

    private static String best(LearnedModel model, String text) {
        return model.predict(Letters.about(text)).best().label();
    }
}
