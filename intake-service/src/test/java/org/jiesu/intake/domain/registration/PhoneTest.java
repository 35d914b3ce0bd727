package org.jiesu.intake.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000,13800138000",
        "+86-138-0013-8000,13800138000",
        "0086 13800138000,13800138000",
        "8613800138000,13800138000",
        "13800138000,13800138000",
        "010-65251234,01065251234",
        "(010)65251234转801,01065251234",
        "+86 10 65251234,01065251234",
        "65251234,65251234",
        "400-810-1234,4008101234",
        "+852 2123 4567,+85221234567"
    })
    void equal_numbers_have_one_form(String given, String normalised) {
        assertThat(Phone.parse(given)).map(Phone::normalised).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1380013800", "12345678901", "138001380001", "电话", "1e10", "-"})
    void what_is_no_number_is_none(String given) {
        assertThat(Phone.parse(given)).isEmpty();
    }

    @Test
    void it_shows_itself_only_when_asked() {
        Phone phone = Phone.parse("13800138000").orElseThrow();
        assertThat(phone).hasToString("Phone[…]");
        assertThat(phone.masked()).isEqualTo("138****8000");
    }
}
