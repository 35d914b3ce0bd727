package org.jiesu.reporting.application.figure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.application.reference.ReferenceEntry.Kind;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.reporting.domain.rates.ScoringRule;

/** What reports are read from. */
public interface FigureStore {

    /** Sums per row of the question's axis, by key; rows of nothing but zeros are left out. */
    Uni<List<Sums.Group>> sums(
            UnitOfWork work, Question question, List<Measure> measures, List<Span> spans);

    /** The names in force; a code without one is missing. */
    Uni<Map<String, String>> names(UnitOfWork work, Kind kind, Collection<String> codes);

    /** A category and all below it, as the taxonomy is now; empty if nobody has heard of it. */
    Uni<Set<String>> categoriesBelow(UnitOfWork work, String category);

    /** The newest event time taken in, per topic. */
    Uni<Map<String, Instant>> watermarks(UnitOfWork work);

    /** The scoring rule in force on a day. */
    Uni<ScoringRule> scoringRule(UnitOfWork work, LocalDate day);
}
