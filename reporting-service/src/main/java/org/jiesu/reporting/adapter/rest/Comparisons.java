package org.jiesu.reporting.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jiesu.reporting.application.figure.Axis;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.reporting.domain.figure.Window;

/** Answers comparisons, whatever the base. */
@Singleton
class Comparisons {

    private final Asking asking;
    private final Vocabulary words;

    Comparisons(Asking asking, Vocabulary words) {
        this.asking = asking;
        this.words = words;
    }

    Uni<ChangeAnswer> answer(String report, Parameters parameters, Function<Window, Span> base) {
        return asking.ask(
                        parameters,
                        Axis.NONE,
                        given -> given.window("from", "to"),
                        List.of(Measure.COUNTED),
                        window -> List.of(window.days(), base.apply(window)))
                .map(asked -> ChangeAnswer.of(report, asked, base.apply(asked.window()), words));
    }
}
