package org.jiesu.routing.domain.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    void the_same_title_or_the_same_beginning_stays_together() {
        String beginning = "我们小区的电梯已经坏了三个星期没有人来修理住在高层的老人上下楼非常不方便请尽快处理";
        List<LabelledLetter> letters =
                List.of(
                        new LabelledLetter(new Letter("电梯", beginning + "谢谢"), "a"),
                        new LabelledLetter(new Letter("电梯坏了", beginning + "。急！"), "b"),
                        new LabelledLetter(new Letter("电 梯 坏 了！", "另一件事"), "b"),
                        new LabelledLetter(new Letter("停水", "没有水"), "a"));
        Folds folds = Folds.of(letters, 2, 1);
        assertThat(folds.of(1)).isEqualTo(folds.of(0));
        assertThat(folds.of(2)).isEqualTo(folds.of(0));
        assertThat(folds.of(3)).isNotEqualTo(folds.of(0));
    }

    @Test
    void empty_letters_are_no_copies_of_each_other() {
        List<LabelledLetter> letters =
                List.of(
                        new LabelledLetter(new Letter("", ""), "a"),
                        new LabelledLetter(new Letter("", ""), "a"));
        Folds folds = Folds.of(letters, 2, 1);
        assertThat(folds.of(0)).isNotEqualTo(folds.of(1));
    }

    @Test
    void labels_are_spread_evenly() {
        List<LabelledLetter> letters = Letters.ofEach(64);
        Folds folds = Folds.of(letters, 5, 1);
        int[][] counts = new int[5][3];
        for (int i = 0; i < letters.size(); i++) {
            counts[folds.of(i)][i % 3]++;
        }
        for (int[] fold : counts) {
            assertThat(Arrays.stream(fold)).allMatch(count -> count == 12 || count == 13);
        }
    }

    @Test
    void another_seed_gives_other_folds_and_the_same_seed_the_same() {
        List<LabelledLetter> letters = Letters.ofEach(64);
        assertThat(assigned(letters, 1)).isEqualTo(assigned(letters, 1));
        assertThat(assigned(letters, 1)).isNotEqualTo(assigned(letters, 2));
    }

    @Test
    void one_fold_is_none() {
        assertThatThrownBy(() -> Folds.of(List.of(), 1, 1)).hasMessageContaining("2 folds");
    }

    private static List<Integer> assigned(List<LabelledLetter> letters, long seed) {
        Folds folds = Folds.of(letters, 5, seed);
        return IntStream.range(0, letters.size()).mapToObj(folds::of).toList();
    }
}
