package org.jiesu.reporting.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void nine_months_compare_with_the_same_nine_months() {
        assertThat(window("2021-01-01", "2021-10-01").yearEarlier())
                .isEqualTo(base("2020-01-01", "2020-10-01"));
    }

    @Test
    void a_full_february_compares_with_a_full_february() {
        assertThat(window("2024-02-01", "2024-03-01").yearEarlier())
                .isEqualTo(base("2023-02-01", "2023-03-01"));
        assertThat(window("2025-02-01", "2025-03-01").yearEarlier())
                .isEqualTo(base("2024-02-01", "2024-03-01"));
    }

    @Test
    void windows_that_meet_at_a_leap_day_have_bases_that_meet() {
        assertThat(window("2024-02-01", "2024-02-29").yearEarlier())
                .isEqualTo(base("2023-02-01", "2023-03-01"));
        assertThat(window("2024-02-29", "2024-03-05").yearEarlier())
                .isEqualTo(base("2023-03-01", "2023-03-05"));
        assertThat(window("2024-02-29", "2024-03-01").yearEarlier())
                .isEqualTo(base("2023-03-01", "2023-03-01"));
        assertThat(window("2024-02-29", "2024-03-01").touchesLeapDay()).isTrue();
    }

    @Test
    void whole_months_compare_with_as_many_months_before() {
        assertThat(window("2021-03-01", "2021-04-01").before())
                .isEqualTo(base("2021-02-01", "2021-03-01"));
        assertThat(window("2021-04-01", "2021-07-01").before())
                .isEqualTo(base("2021-01-01", "2021-04-01"));
        assertThat(window("2021-03-19", "2021-04-19").before())
                .isEqualTo(base("2021-02-19", "2021-03-19"));
    }

    @Test
    void other_windows_compare_with_as_many_days_before() {
        assertThat(window("2021-03-10", "2021-03-17").before())
                .isEqualTo(base("2021-03-03", "2021-03-10"));
        assertThat(window("2021-01-31", "2021-03-01").before())
                .isEqualTo(base("2021-01-02", "2021-01-31"));
    }

    @Test
    void a_window_has_at_least_a_day() {
        assertThatThrownBy(() -> window("2021-03-10", "2021-03-10"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Span base(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }
}
