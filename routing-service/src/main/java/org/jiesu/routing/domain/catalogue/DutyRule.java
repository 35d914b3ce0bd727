package org.jiesu.routing.domain.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the duty catalogue. An empty list of conditions asks for nothing.
 *
 * @param priority the higher goes first
 * @param validFrom first day
 * @param validTo first day it no longer holds
 * @param categories codes; each takes its sub-categories in
 * @param terms one of them must stand in title or content
 * @param lead a unit's code or one of {@link Seat}'s names
 * @param legalBasis the law, article or list the duty comes from
 */
public record DutyRule(
        String code,
        String name,
        int priority,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> categories,
        List<String> natures,
        List<String> urgencies,
        List<String> terms,
        @Nullable Season season,
        String lead,
        List<String> coHandlers,
        List<String> copies,
        Grade grade,
        String legalBasis) {

    /** Both days included; may run over the turn of the year. */
    public record Season(MonthDay from, MonthDay to) {
        boolean contains(LocalDate day) {
            MonthDay at = MonthDay.from(day);
            boolean afterStart = !at.isBefore(from);
            boolean beforeEnd = !at.isAfter(to);
            return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
        }
    }

    /** Units that follow from where the matter is. */
    public enum Seat {
        COMMUNITY_OF_PLACE,
        STREET_OF_PLACE,
        DISTRICT_OF_PLACE
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
