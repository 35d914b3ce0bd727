package org.jiesu.sla.domain.calendar;

import static org.jiesu.sla.domain.calendar.CountedTime.dayOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.sla.domain.calendar.DayLog.Counted;

/**
 * Computes due times. An earlier start never gives a later due time, and one more holiday never an
 * earlier one. What starts on a day off in working days starts with the next working day, so that
 * the n-th working day is had in full.
 */
public final class DueTimes {

    private static final int PATIENCE = 3660;

    private DueTimes() {}

    /** When the rule's amount has run out for a clock started at this moment, and why. */
    public static DueTime of(ClockRule rule, HolidayCalendar calendar, Instant startedAt) {
        Instant from =
                switch (rule.start()) {
                    case SAME_MOMENT -> startedAt;
                    case NEXT_DAY -> midnight(dayOf(startedAt).plusDays(1));
                };
        DayLog log = new DayLog();
        Instant exact =
                switch (rule.kind()) {
                    case HOURS_24X7 -> from.plus(rule.amount());
                    case NATURAL_DAYS -> naturalDays(rule, startedAt, from);
                    case WORKING_DAYS -> workingDays(rule, calendar, startedAt, log);
                    case WORKING_HOURS -> workingHours(rule, calendar, from, log);
                };
        Instant due = rule.kind().countsDays() ? exact : ended(rule.end(), exact);
        boolean isFinal = !rule.kind().dependsOnCalendar() || published(calendar, from, due);
        return new DueTime(from, due, isFinal, explain(rule, from, due, log, calendar));
    }

    private static Instant naturalDays(ClockRule rule, Instant startedAt, Instant from) {
        LocalDate last = dayOf(startedAt).plusDays(rule.days());
        return wholeDays(rule)
                ? midnight(last.plusDays(1))
                : last.atTime(timeOf(from)).atZone(Wording.ZONE).toInstant();
    }

    private static Instant workingDays(
            ClockRule rule, HolidayCalendar calendar, Instant startedAt, DayLog log) {
        LocalDate first = dayOf(startedAt);
        LocalDate last = nthWorkingDay(rule.days(), calendar, first, log);
        return wholeDays(rule) || !calendar.isWorkingDay(first)
                ? midnight(last.plusDays(1))
                : last.atTime(timeOf(startedAt)).atZone(Wording.ZONE).toInstant();
    }

    private static LocalDate nthWorkingDay(
            int count, HolidayCalendar calendar, LocalDate after, DayLog log) {
        LocalDate day = after;
        int idle = 0;
        for (int found = 0; found < count; ) {
            day = day.plusDays(1);
            boolean works = calendar.isWorkingDay(day);
            found += works ? 1 : 0;
            idle = works ? 0 : idle + 1;
            if (idle > PATIENCE) {
                throw new IllegalStateException("Expected working days, but found none");
            }
            Duration counted = works ? Duration.ofDays(1) : Duration.ZERO;
            log.add(new Counted(day, calendar.reason(day), counted));
        }
        return day;
    }

    private static Instant workingHours(
            ClockRule rule, HolidayCalendar calendar, Instant from, DayLog log) {
        CountedTime time = new CountedTime(rule.kind(), rule.hours(), calendar);
        Instant due = time.after(from, rule.amount());
        LocalDate last = dayOf(due);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            log.add(new Counted(day, calendar.reason(day), time.on(day, from, due)));
        }
        return due;
    }

    private static boolean wholeDays(ClockRule rule) {
        return rule.end() == EndRule.END_OF_DAY || rule.start() == StartRule.NEXT_DAY;
    }

    private static Instant ended(EndRule rule, Instant exact) {
        boolean atMidnight = exact.equals(midnight(dayOf(exact)));
        return rule == EndRule.SAME_TIME || atMidnight ? exact : midnight(dayOf(exact).plusDays(1));
    }

    private static boolean published(HolidayCalendar calendar, Instant from, Instant due) {
        LocalDate last = dayOf(due.minusNanos(1));
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = firstOfNextYear(day)) {
            if (!calendar.isFinal(day)) {
                return false;
            }
        }
        return calendar.isFinal(last);
    }

    private static List<Step> explain(
            ClockRule rule, Instant from, Instant due, DayLog log, HolidayCalendar calendar) {
        List<Step> steps = new ArrayList<>();
        String how = rule.start() == StartRule.NEXT_DAY ? "次日起算" : "即时起算";
        String what = RuleWording.of(rule);
        steps.add(new Step("START", how + ":自 " + Wording.time(from) + " 起," + what));
        steps.addAll(log.steps(rule.kind()));
        LocalDate last = dayOf(due.minusNanos(1));
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = firstOfNextYear(day)) {
            if (rule.kind().dependsOnCalendar() && !calendar.isFinal(day)) {
                String warning = "警告:" + day.getYear() + " 年放假安排尚未公布,暂按周末推算,公布后须重新计算";
                steps.add(new Step("NOT_FINAL", warning));
            }
        }
        String until = due.equals(midnight(dayOf(due))) ? "(即前一日终了,不含该时刻)" : "(不含该时刻)";
        steps.add(new Step("DUE", "到期:" + Wording.time(due) + until));
        return steps;
    }

    private static LocalDate firstOfNextYear(LocalDate day) {
        return LocalDate.of(day.getYear() + 1, 1, 1);
    }

    private static LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, Wording.ZONE);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Wording.ZONE).toInstant();
    }
}
