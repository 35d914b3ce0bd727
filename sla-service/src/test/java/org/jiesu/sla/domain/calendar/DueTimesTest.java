package org.jiesu.sla.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.sla.domain.calendar.Calendars.CHINA;
import static org.jiesu.sla.domain.calendar.Calendars.PLAIN;
import static org.jiesu.sla.domain.calendar.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiesu.sla.domain.calendar.OfficeHours.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {
    private static final OfficeHours EIGHT_TO_SIX = hours(8, 18);

    @ParameterizedTest
    @CsvSource({
        "2025-01-24, 5, 2025-02-07", "2025-01-27, 5, 2025-02-10", "2025-04-25, 5, 2025-05-06",
        "2025-09-26, 5, 2025-10-10", "2025-09-30, 5, 2025-10-14", "2025-12-31, 5, 2026-01-08",
        "2026-02-13, 5, 2026-02-27", "2026-02-13, 15, 2026-03-12", "2026-04-30, 5, 2026-05-11",
        "2026-06-18, 1, 2026-06-22", "2026-09-18, 5, 2026-09-24", "2026-09-30, 5, 2026-10-13"
    })
    void the_nth_working_day_is_counted_over_holidays(LocalDate start, int days, LocalDate due) {
        ClockRule rule = ClockRule.days(ClockKind.WORKING_DAYS, days);
        for (String time : List.of("00:00", "10:30", "23:59:59")) {
            assertThat(due(rule, CHINA, start + "T" + time)).isEqualTo(at(due + "T" + time));
        }
        Instant endOfDay = at(due.plusDays(1) + "T00:00");
        assertThat(
                        due(
                                with(rule, StartRule.SAME_MOMENT, EndRule.END_OF_DAY),
                                CHINA,
                                start + "T10:30"))
                .isEqualTo(endOfDay);
        assertThat(due(with(rule, StartRule.NEXT_DAY, EndRule.END_OF_DAY), CHINA, start + "T10:30"))
                .isEqualTo(endOfDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-09T17:00, 4, 2025-06-10T11:00", // GLPI PR 22678
        "2025-06-06T17:00, 4, 2025-06-09T11:00", // osTicket PR 4807
        "2025-06-06T17:00, 1, 2025-06-06T18:00",
        "2025-06-07T12:00, 1, 2025-06-09T09:00"
    })
    void working_hours_stop_overnight_and_at_weekends(String start, int hours, String due) {
        assertThat(due(workingHours(EIGHT_TO_SIX, hours), PLAIN, start)).isEqualTo(at(due));
    }

    @Test
    void an_hour_from_friday_half_past_four_ends_on_monday_morning() { // Chatwoot PR 13392
        assertThat(due(workingHours(hours(9, 17), 1), PLAIN, "2025-06-06T16:30"))
                .isEqualTo(at("2025-06-09T09:30"));
    }

    @Test
    void a_start_at_noon_waits_for_the_afternoon() { // Chatwoot 14009
        OfficeHours split =
                new OfficeHours(List.of(new Interval(480, 720), new Interval(810, 1080)));
        assertThat(due(workingHours(split, 1), PLAIN, "2025-06-09T12:30"))
                .isEqualTo(at("2025-06-09T14:30"));
        assertThat(due(workingHours(split, 5), PLAIN, "2025-06-09T08:00"))
                .isEqualTo(at("2025-06-09T14:30"));
    }

    /**
     * Zammad 390: the maintainer named the 11th a holiday and still counted it; the 13th he left
     * out.
     */
    @Test
    void daily_hours_leave_out_holidays() {
        ClockRule rule = workingHours(hours(9, 21), 48);
        LocalDate eleventh = LocalDate.of(2016, 11, 11);
        LocalDate thirteenth = LocalDate.of(2016, 11, 13);
        assertThat(due(rule, Calendars.daily(thirteenth), "2016-11-09T23:00"))
                .isEqualTo(at("2016-11-14T21:00"));
        assertThat(due(rule, Calendars.daily(eleventh, thirteenth), "2016-11-09T23:00"))
                .isEqualTo(at("2016-11-15T21:00"));
    }

    @Test
    void a_weekend_is_not_waiting_time() { // GLPI 10594
        ClockRule rule = ClockRule.days(ClockKind.WORKING_DAYS, 1);
        assertThat(due(rule, PLAIN, "2025-06-06T15:00")).isEqualTo(at("2025-06-09T15:00"));
    }

    @Test
    void thirteen_working_days_from_the_day_after_receipt() {
        ClockRule rule =
                with(
                        ClockRule.days(ClockKind.WORKING_DAYS, 13),
                        StartRule.NEXT_DAY,
                        EndRule.END_OF_DAY);
        assertThat(due(rule, CHINA, "2026-03-02T16:00")).isEqualTo(at("2026-03-20T00:00"));
    }

    @Test
    void what_arrives_on_a_day_off_has_the_next_working_day_in_full() {
        ClockRule rule = ClockRule.days(ClockKind.WORKING_DAYS, 1);
        assertThat(due(rule, CHINA, "2025-01-31T10:00")).isEqualTo(at("2025-02-06T00:00"));
    }

    @Test
    void natural_days_end_at_the_same_time_of_day_or_with_the_day() {
        ClockRule rule = ClockRule.days(ClockKind.NATURAL_DAYS, 7);
        assertThat(due(rule, CHINA, "2026-02-13T09:30")).isEqualTo(at("2026-02-20T09:30"));
        assertThat(
                        due(
                                with(rule, StartRule.SAME_MOMENT, EndRule.END_OF_DAY),
                                CHINA,
                                "2026-02-13T00:00"))
                .isEqualTo(at("2026-02-21T00:00"));
        assertThat(
                        due(
                                with(rule, StartRule.NEXT_DAY, EndRule.SAME_TIME),
                                CHINA,
                                "2026-02-13T09:30"))
                .isEqualTo(at("2026-02-21T00:00"));
    }

    @Test
    void hours_run_day_and_night() {
        ClockRule rule = ClockRule.hours(Duration.ofHours(24));
        assertThat(due(rule, CHINA, "2026-09-30T18:00")).isEqualTo(at("2026-10-01T18:00"));
        assertThat(
                        due(
                                with(rule, StartRule.NEXT_DAY, EndRule.SAME_TIME),
                                CHINA,
                                "2026-09-30T18:00"))
                .isEqualTo(at("2026-10-02T00:00"));
        assertThat(
                        due(
                                with(rule, StartRule.SAME_MOMENT, EndRule.END_OF_DAY),
                                CHINA,
                                "2026-09-30T18:00"))
                .isEqualTo(at("2026-10-02T00:00"));
    }

    @Test
    void the_explanation_names_each_day_counted_and_skipped() {
        DueTime due =
                DueTimes.of(
                        ClockRule.days(ClockKind.WORKING_DAYS, 5), CHINA, at("2025-01-24T10:00"));
        assertThat(due.explanation())
                .extracting(Step::text)
                .containsExactly(
                        "即时起算:自 2025-01-24 10:00 起,限 5 个工作日",
                        "2025-01-25 周六 休息日:不计",
                        "2025-01-26 周日 春节调休上班:计第 1 个工作日",
                        "2025-01-27 周一 工作日:计第 2 个工作日",
                        "2025-01-28 周二 至 2025-02-04 周二 春节放假:不计",
                        "2025-02-05 周三 至 2025-02-07 周五 工作日:计第 3 至第 5 个工作日",
                        "到期:2025-02-07 10:00(不含该时刻)");
    }

    @Test
    void a_year_not_published_is_flagged_and_said() {
        ClockRule rule = ClockRule.days(ClockKind.WORKING_DAYS, 5);
        DueTime due = DueTimes.of(rule, CHINA, at("2026-12-30T10:00"));
        assertThat(due.isFinal()).isFalse();
        assertThat(due.explanation()).extracting(Step::code).contains("NOT_FINAL");
        assertThat(DueTimes.of(rule, CHINA, at("2026-12-01T10:00")).isFinal()).isTrue();
    }

    private static Instant due(ClockRule rule, HolidayCalendar calendar, String start) {
        return DueTimes.of(rule, calendar, at(start)).dueAt();
    }

    static ClockRule with(ClockRule rule, StartRule start, EndRule end) {
        return new ClockRule(rule.kind(), rule.amount(), start, end, rule.hours());
    }

    static ClockRule workingHours(OfficeHours hours, int amount) {
        return new ClockRule(
                ClockKind.WORKING_HOURS,
                Duration.ofHours(amount),
                StartRule.SAME_MOMENT,
                EndRule.SAME_TIME,
                hours);
    }

    static OfficeHours hours(int from, int to) {
        return new OfficeHours(List.of(new Interval(from * 60, to * 60)));
    }
}
