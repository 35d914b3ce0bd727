package org.jiesu.reporting.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jiesu.reporting.application.figure.AskFigures;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.application.figure.Question;
import org.jiesu.reporting.application.figure.Sums;
import org.jiesu.reporting.application.figure.UnknownCategory;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.reporting.domain.figure.Window;
import org.jiesu.reporting.domain.rates.ScoringRule;
import org.jiesu.webapi.Callers;
import org.jiesu.webapi.Problems;
import org.jiesu.webapi.UnitScope;

/** What all reports do: read the parameters, ask within the caller's scope, say how fresh it is. */
@Singleton
class Asking {

    /** A question with the counts that answer it. */
    record Asked(Question question, Window window, Sums sums, Freshness freshness) {}

    private final AskFigures figures;
    private final Callers callers;
    private final Clock clock;

    Asking(AskFigures figures, Callers callers, Clock clock) {
        this.figures = figures;
        this.callers = callers;
        this.clock = clock;
    }

    /** The counts of {@code from} to {@code to}. */
    Uni<Asked> window(UriInfo uri, Axis otherwise, List<Measure> measures) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        return ask(
                parameters,
                otherwise,
                given -> given.window("from", "to"),
                measures,
                window -> List.of(window.days()));
    }

    /** The counts of the spans a window leads to. */
    Uni<Asked> ask(
            Parameters parameters,
            Axis otherwise,
            Function<Parameters, Window> window,
            List<Measure> measures,
            Function<Window, List<Span>> spans) {
        Window asked = window.apply(parameters);
        UnitScope scope = callers.current().scope();
        Question question = parameters.question(otherwise, scope);
        parameters.check();
        return figures.handle(question, measures, spans.apply(asked))
                .onFailure(UnknownCategory.class)
                .transform(unknown -> Problems.invalid("category", "没有这个类别,请给出类别编码,例如 PM"))
                .map(sums -> new Asked(question, asked, sums, Freshness.of(clock.instant(), sums)));
    }

    /** The scoring rule in force when a window ends. */
    <T> Uni<T> scored(Asked asked, BiFunction<Asked, ScoringRule, T> answer) {
        return figures.scoringRule(asked.window().to()).map(rule -> answer.apply(asked, rule));
    }

    /** How far the events have been taken in. */
    Uni<Freshness> freshness() {
        Instant now = clock.instant();
        return figures.watermarks().map(marks -> new Freshness(now, marks));
    }
}
