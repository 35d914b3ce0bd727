package org.jiesu.routing.domain.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalFormTest {

    @Test
    void capitals_and_full_width_letters_are_the_same_as_small_ones() {
        assertThat(normal("ＡbＣ小区")).isEqualTo("abc小区");
    }

    @Test
    void every_digit_is_zero() {
        assertThat(normal("3号楼１２单元")).isEqualTo("0号楼00单元");
    }

    @Test
    void whatever_is_no_letter_is_one_blank_between_words() {
        assertThat(normal("，停水！！！ （三天）。")).isEqualTo("停水 三天");
    }

    @Test
    void letters_outside_the_basic_plane_are_letters() {
        assertThat(normal("𠮷家")).isEqualTo("𠮷家");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(normal("")).isEmpty();
        assertThat(normal("。。。")).isEmpty();
    }

    private static String normal(String text) {
        int[] normal = NormalForm.of(text);
        return new String(normal, 0, normal.length);
    }
}
