package org.jiesu.routing.domain.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a catalogue as tests write it: what is not said is as plain as can be. */
record Line(
        String code,
        int priority,
        Condition when,
        String lead,
        @Nullable String contender,
        List<String> coHandlers,
        @Nullable String duty,
        @Nullable LocalDate validTo) {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    static Line of(String code, String category, String lead) {
        return new Line(code, 100, when(List.of(category)), lead, null, List.of(), null, null);
    }

    private static Condition when(List<String> categories) {
        return new Condition(
                categories, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), null);
    }

    Line priority(int value) {
        return new Line(code, value, when, lead, contender, coHandlers, duty, validTo);
    }

    Line terms(String... terms) {
        return with(List.of(terms), when.without(), when.facets(), when.season());
    }

    Line without(String... terms) {
        return with(when.terms(), List.of(terms), when.facets(), when.season());
    }

    Line facet(String facet, String... values) {
        return with(when.terms(), when.without(), Map.of(facet, List.of(values)), when.season());
    }

    Line season(String from, String to) {
        return with(
                when.terms(),
                when.without(),
                when.facets(),
                new Condition.Season(MonthDay.parse(from), MonthDay.parse(to)));
    }

    Line places(String... places) {
        return on(
                new Condition(
                        when.categories(),
                        when.natures(),
                        when.urgencies(),
                        List.of(places),
                        when.terms(),
                        when.without(),
                        when.facets(),
                        when.season()));
    }

    Line natures(String... natures) {
        return on(
                new Condition(
                        when.categories(),
                        List.of(natures),
                        when.urgencies(),
                        when.places(),
                        when.terms(),
                        when.without(),
                        when.facets(),
                        when.season()));
    }

    Line contender(String unit) {
        return new Line(code, priority, when, lead, unit, coHandlers, duty, validTo);
    }

    Line coHandlers(String... units) {
        return new Line(code, priority, when, lead, contender, List.of(units), duty, validTo);
    }

    Line duty(String line) {
        return new Line(code, priority, when, lead, contender, coHandlers, line, validTo);
    }

    Line validTo(String day) {
        return new Line(
                code, priority, when, lead, contender, coHandlers, duty, LocalDate.parse(day));
    }

    private Line with(
            List<String> terms,
            List<String> without,
            Map<String, List<String>> facets,
            Condition.@Nullable Season season) {
        return on(
                new Condition(
                        when.categories(),
                        when.natures(),
                        when.urgencies(),
                        when.places(),
                        terms,
                        without,
                        facets,
                        season));
    }

    private Line on(Condition condition) {
        return new Line(code, priority, condition, lead, contender, coHandlers, duty, validTo);
    }

    DutyRule rule() {
        return new DutyRule(
                code,
                "条目" + code,
                priority,
                FROM,
                validTo,
                when,
                lead,
                contender,
                coHandlers,
                List.of(),
                Grade.ORDINARY,
                duty,
                "依据");
    }
}
