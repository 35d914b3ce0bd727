package org.jiesu.sla.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.sla.domain.calendar.Calendars.CHINA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jiesu.sla.domain.calendar.OfficeHours.Interval;
import org.junit.jupiter.api.Test;

class CalendarPropertiesTest {
    private static final int ROUNDS = 4000;
    private static final long FIRST = Calendars.at("2019-01-01T00:00").getEpochSecond();
    private static final long SPAN = Duration.ofDays(8 * 365).toSeconds();

    private final Random random = new Random(12345);

    @Test
    void an_earlier_start_is_never_due_later() {
        for (int i = 0; i < ROUNDS; i++) {
            ClockRule rule = anyRule();
            Instant one = anyTime();
            Instant other = one.plusSeconds(random.nextInt(5 * 86_400));
            assertThat(DueTimes.of(rule, CHINA, one).dueAt())
                    .as("%s from %s and %s", rule, one, other)
                    .isBeforeOrEqualTo(DueTimes.of(rule, CHINA, other).dueAt());
        }
    }

    @Test
    void one_more_holiday_never_makes_a_due_time_earlier() {
        for (int i = 0; i < ROUNDS; i++) {
            ClockRule rule = anyRule();
            Instant start = anyTime();
            LocalDate day = CountedTime.dayOf(start).plusDays(random.nextInt(30));
            HolidayCalendar more = CHINA.with("more", new SpecialDay(day, "假", true));
            assertThat(DueTimes.of(rule, more, start).dueAt())
                    .as("%s from %s without %s", rule, start, day)
                    .isAfterOrEqualTo(DueTimes.of(rule, CHINA, start).dueAt());
        }
    }

    @Test
    void a_due_time_lies_after_its_start() {
        for (int i = 0; i < ROUNDS; i++) {
            Instant start = anyTime();
            assertThat(DueTimes.of(anyRule(), CHINA, start).dueAt()).isAfter(start);
        }
    }

    @Test
    void splitting_a_span_never_changes_its_counted_time() {
        for (int i = 0; i < ROUNDS; i++) {
            CountedTime time = anyMeasure();
            Instant from = anyTime();
            Instant middle = from.plusSeconds(random.nextInt(20 * 86_400));
            Instant to = middle.plusSeconds(random.nextInt(20 * 86_400));
            assertThat(time.between(from, middle).plus(time.between(middle, to)))
                    .isEqualTo(time.between(from, to));
        }
    }

    @Test
    void splitting_an_office_interval_never_changes_a_due_time() {
        for (int i = 0; i < ROUNDS; i++) {
            OfficeHours hours = anyHours();
            ClockRule whole = anyHoursRule(hours);
            ClockRule split = anyHoursRule(whole, split(hours));
            Instant start = anyTime();
            assertThat(DueTimes.of(split, CHINA, start).dueAt())
                    .isEqualTo(DueTimes.of(whole, CHINA, start).dueAt());
        }
    }

    @Test
    void what_was_counted_until_the_due_time_is_the_amount() {
        for (int i = 0; i < ROUNDS; i++) {
            ClockRule rule = anyHoursRule(anyHours());
            CountedTime time = new CountedTime(rule.kind(), rule.hours(), CHINA);
            Instant start = anyTime();
            Instant due = time.after(start, rule.amount());
            assertThat(time.between(start, due)).isEqualTo(rule.amount());
        }
    }

    private ClockRule anyRule() {
        ClockKind kind = ClockKind.values()[random.nextInt(4)];
        Duration amount =
                kind.countsDays()
                        ? Duration.ofDays(1 + random.nextInt(20))
                        : Duration.ofMinutes(1 + random.nextInt(20_000));
        return new ClockRule(
                kind,
                amount,
                StartRule.values()[random.nextInt(2)],
                EndRule.values()[random.nextInt(2)],
                anyHours());
    }

    private ClockRule anyHoursRule(OfficeHours hours) {
        return new ClockRule(
                ClockKind.WORKING_HOURS,
                Duration.ofSeconds(1 + random.nextInt(400_000)),
                StartRule.SAME_MOMENT,
                EndRule.SAME_TIME,
                hours);
    }

    private static ClockRule anyHoursRule(ClockRule rule, OfficeHours hours) {
        return new ClockRule(rule.kind(), rule.amount(), rule.start(), rule.end(), hours);
    }

    private CountedTime anyMeasure() {
        return new CountedTime(ClockKind.values()[random.nextInt(4)], anyHours(), CHINA);
    }

    private OfficeHours anyHours() {
        List<Interval> intervals = new ArrayList<>();
        int from = random.nextInt(300);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int to = from + 30 + random.nextInt(220);
            intervals.add(new Interval(from, to));
            from = to + random.nextInt(120);
        }
        return new OfficeHours(intervals);
    }

    private OfficeHours split(OfficeHours hours) {
        List<Interval> intervals = new ArrayList<>();
        for (Interval whole : hours.intervals()) {
            int middle = whole.from() + 1 + random.nextInt(whole.to() - whole.from() - 1);
            intervals.add(new Interval(whole.from(), middle));
            intervals.add(new Interval(middle, whole.to()));
        }
        return new OfficeHours(intervals);
    }

    private Instant anyTime() {
        return Instant.ofEpochSecond(FIRST + random.nextLong(SPAN));
    }
}
