package org.jiesu.sla.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The days off and the make-up working days in force, as one version of the State Council's notices
 * (and a city's own days) tells them.
 *
 * @param weekend weekdays off unless a notice says otherwise
 * @param years whose list is published; any other year is computed on weekends alone
 */
public record HolidayCalendar(
        String version,
        Set<DayOfWeek> weekend,
        Set<Integer> years,
        Map<LocalDate, SpecialDay> days) {

    public HolidayCalendar {
        weekend = Set.copyOf(weekend);
        years = Set.copyOf(years);
        days = Map.copyOf(days);
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay special = days.get(day);
        return special == null ? !weekend.contains(day.getDayOfWeek()) : !special.off();
    }

    /** Whether the year's list is published, so that what is computed on this day stays. */
    public boolean isFinal(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Why the day is worked on, or is not, in Chinese. */
    public String reason(LocalDate day) {
        SpecialDay special = days.get(day);
        if (special != null) {
            return special.off() ? special.name() + "放假" : special.name() + "调休上班";
        }
        return weekend.contains(day.getDayOfWeek()) ? "休息日" : "工作日";
    }

    /** The same calendar with one day more, under another version. */
    public HolidayCalendar with(String newVersion, SpecialDay day) {
        Map<LocalDate, SpecialDay> more = new HashMap<>(days);
        more.put(day.date(), day);
        return new HolidayCalendar(newVersion, weekend, years, more);
    }
}
