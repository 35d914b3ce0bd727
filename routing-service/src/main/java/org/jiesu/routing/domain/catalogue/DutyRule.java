package org.jiesu.routing.domain.catalogue;

import static org.jiesu.routing.domain.catalogue.Facet.listed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the duty catalogue. Units are named by their code or by a {@link Seat}.
 *
 * @param priority the higher goes first
 * @param validFrom first day
 * @param validTo first day it no longer holds
 * @param lead who leads
 * @param contender whose duty overlaps with the lead's: the city's {@link TieBreak} says which of
 *     the two leads, the other co-handles
 * @param grade how soon, unless the operator asks for sooner
 * @param duty code of the line of a duty list it carries out
 * @param legalBasis the law, article or list the duty comes from
 */
public record DutyRule(
        String code,
        String name,
        int priority,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Condition when,
        String lead,
        @Nullable String contender,
        List<String> coHandlers,
        List<String> copies,
        Grade grade,
        @Nullable String duty,
        String legalBasis) {

    public DutyRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(legalBasis, "legalBasis");
        when = when == null ? Condition.ALWAYS : when;
        coHandlers = listed(coHandlers);
        copies = listed(copies);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
