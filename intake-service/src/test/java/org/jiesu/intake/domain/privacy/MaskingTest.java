package org.jiesu.intake.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "138 - 0013 - 8000",
                "+8613800138000",
                "8613800138000",
                "13800138000",
                "138\u200b0013\u200b8000",
                "一三八零零一三八零零零",
                "幺三八〇〇幺三八〇〇〇",
                "1 3 8 0 0 1 3 8 0 0 0",
                "010-65251234",
                "(010)65251234",
                "0351 4065123",
                "11010519491231002X",
                "110105 19491231 002X",
                "11010519491231002x",
                "6222021234567890128",
                "6222 0212 3456 7890 128",
                "京A12345",
                "京A·D12345",
                "京a12345"
            })
    void no_personal_number_is_left_however_it_is_spaced(String number) {
        for (String text : new String[] {number, "请联系:" + number + "。", "我是" + number + "打来的"}) {
            String masked = Masking.mask(text, null);
            assertThat(masked).doesNotContain(number).contains("*").hasSameSizeAs(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22 10:30 在5号楼前",
                "工单 DC202611220000123 已经处理",
                "物业费 1380.00 元,共 12 个月",
                "20261122",
                "胡家园小区5号楼3单元1201室",
                "110101009001",
                "2020年1月1日至2021年10月1日共12247件"
            })
    void what_belongs_to_nobody_stays_readable(String text) {
        assertThat(Masking.mask(text, null)).isEqualTo(text);
    }

    @Test
    void a_local_number_is_hidden_where_the_text_says_it_is_one() {
        assertThat(Masking.mask("电话:65251234,门牌 20261122", null))
                .isEqualTo("电话:********,门牌 20261122");
    }

    @Test
    void the_name_is_hidden_spaced_or_in_another_case() {
        assertThat(Masking.mask("王小明说,王 小 明住这里,王小二不是", "王小明")).isEqualTo("王**说,王 * *住这里,王小二不是");
        assertThat(Masking.mask("caller JOHN smith", "John Smith")).isEqualTo("caller J*** *****");
    }

    @Test
    void a_name_of_one_character_hides_nothing() {
        assertThat(Masking.mask("王府井大街", "王")).isEqualTo("王府井大街");
    }

    @Test
    void two_numbers_written_together_are_both_hidden() {
        assertThat(Masking.mask("1380013800013900139000", null))
                .doesNotContain("1380013", "1390013");
        assertThat(Masking.mask("13800138000,13900139000", null))
                .isEqualTo("***********,***********");
    }

    @Test
    void a_hostile_text_takes_no_longer_than_a_kind_one() {
        String hostile =
                "1".repeat(20_000) + " -".repeat(5_000) + "京".repeat(5_000) + "王".repeat(9_000);
        assertThat(Masking.mask(hostile, "王王王王")).hasSameSizeAs(hostile);
    }

    @Test
    void check_digits_decide() {
        assertThat(PersonalNumber.isIdentity("11010519491231002X")).isTrue();
        assertThat(PersonalNumber.isIdentity("110105194912310021")).isFalse();
        assertThat(PersonalNumber.passesLuhn("6222021234567890128")).isTrue();
        assertThat(PersonalNumber.passesLuhn("6222021234567890129")).isFalse();
    }
}
