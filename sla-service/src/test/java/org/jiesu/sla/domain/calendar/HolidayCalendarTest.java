package org.jiesu.sla.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.sla.domain.calendar.Calendars.CHINA;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarTest {

    @Test
    void every_day_from_2019_to_2026_is_as_the_notices_say() {
        Map<LocalDate, Boolean> off = new HashMap<>();
        Calendars.listed().forEach(day -> off.put(day.date(), day.off()));
        LocalDate.of(2019, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(day -> {
                    boolean weekend = day.getDayOfWeek().getValue() > 5;
                    assertThat(CHINA.isWorkingDay(day))
                            .as("%s", day)
                            .isEqualTo(!off.getOrDefault(day, weekend));
                    assertThat(CHINA.isFinal(day)).isTrue();
                });
        assertThat(off).hasSizeGreaterThan(280);
    }

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void a_year_has_so_many_working_days(int year, int count) {
        assertThat(
                        LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(CHINA::isWorkingDay))
                .hasSize(count);
    }

    @Test
    void each_month_has_so_many_working_days() {
        assertThat(perMonth(2025)).containsExactly(19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23);
        assertThat(perMonth(2026)).containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
    }

    @Test
    void a_year_without_a_list_is_not_final() {
        assertThat(CHINA.isFinal(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(CHINA.isFinal(LocalDate.of(2018, 12, 30))).isFalse();
    }

    private static List<Integer> perMonth(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(m ->
                        (int)
                                m.atDay(1)
                                        .datesUntil(m.plusMonths(1).atDay(1))
                                        .filter(CHINA::isWorkingDay)
                                        .count())
                .toList();
    }
}
