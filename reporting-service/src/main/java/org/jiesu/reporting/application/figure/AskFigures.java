package org.jiesu.reporting.application.figure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiesu.messaging.Transactions;
import org.jiesu.messaging.UnitOfWork;
import org.jiesu.reporting.domain.cube.Dimension;
import org.jiesu.reporting.domain.cube.Measure;
import org.jiesu.reporting.domain.figure.Span;
import org.jiesu.reporting.domain.rates.ScoringRule;

/** Reads the counts of a report with their names and their freshness. */
@ApplicationScoped
public class AskFigures {

    private final Transactions transactions;
    private final FigureStore store;

    AskFigures(Transactions transactions, FigureStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** The counts; fails with {@link UnknownCategory} for a category nobody has heard of. */
    public Uni<Sums> handle(Question question, List<Measure> measures, List<Span> spans) {
        return transactions.run(
                work -> widened(work, question).chain(asked -> read(work, asked, measures, spans)));
    }

    /** The scoring rule in force on a day. */
    public Uni<ScoringRule> scoringRule(LocalDate day) {
        return transactions.run(work -> store.scoringRule(work, day));
    }

    /** The newest event time taken in, per topic. */
    public Uni<Map<String, Instant>> watermarks() {
        return transactions.run(store::watermarks);
    }

    /** A parent category stands for its children. */
    private Uni<Question> widened(UnitOfWork work, Question question) {
        Set<String> categories = question.filters().getOrDefault(Dimension.CATEGORY, Set.of());
        Uni<Set<String>> all = Uni.createFrom().item(Set.of());
        for (String category : categories) {
            all = all.chain(before -> below(work, category).map(more -> union(before, more)));
        }
        return categories.isEmpty()
                ? Uni.createFrom().item(question)
                : all.map(codes -> question.with(Dimension.CATEGORY, codes));
    }

    private Uni<Set<String>> below(UnitOfWork work, String category) {
        return store.categoriesBelow(work, category)
                .onItem()
                .invoke(codes -> {
                    if (codes.isEmpty()) {
                        throw new UnknownCategory(category);
                    }
                });
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private Uni<Sums> read(
            UnitOfWork work, Question question, List<Measure> measures, List<Span> spans) {
        return store.sums(work, question, measures, spans)
                .chain(groups -> named(work, question, groups))
                .chain(groups ->
                        store.watermarks(work)
                                .map(marks -> new Sums(groups, question.relation(), marks)));
    }

    private Uni<List<Sums.Group>> named(
            UnitOfWork work, Question question, List<Sums.Group> groups) {
        if (question.by().names().isEmpty() || groups.isEmpty()) {
            return Uni.createFrom().item(groups);
        }
        Set<String> codes = groups.stream().map(Sums.Group::key).collect(Collectors.toSet());
        return store.names(work, question.by().names().get(), codes)
                .map(names -> groups.stream().map(group -> named(group, names)).toList());
    }

    private static Sums.Group named(Sums.Group group, Map<String, String> names) {
        return new Sums.Group(
                group.key(), names.getOrDefault(group.key(), group.name()), group.counts());
    }
}
