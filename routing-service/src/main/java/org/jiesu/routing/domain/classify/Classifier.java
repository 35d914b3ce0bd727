package org.jiesu.routing.domain.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.routing.domain.classify.Classification.Method;
import org.jiesu.routing.domain.classify.ClassificationRules.CategoryRule;
import org.jiesu.routing.domain.classify.ClassificationRules.Weighted;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.text.Phrases;
import org.jiesu.routing.domain.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads title and content by the rules and says what it found, or that it cannot tell. */
public final class Classifier {

    private static final int SHOWN = 5;

    private record Says(String category, String phrase, double weight) {}

    private final ClassificationRules rules;
    private final Taxonomy taxonomy;
    private final Phrases<Says> phrases;

    /** Refuses rules for a category the taxonomy does not have. */
    public Classifier(ClassificationRules rules, Taxonomy taxonomy) {
        this.rules = rules;
        this.taxonomy = taxonomy;
        rules.rules().forEach(rule -> requireKnown(rule.category()));
        this.phrases = Phrases.of(rules.rules().stream().flatMap(Classifier::entries).toList());
    }

    private void requireKnown(String code) {
        if (taxonomy.category(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected rules for categories there are, but there is no " + code);
        }
    }

    private static Stream<Map.Entry<String, Says>> entries(CategoryRule rule) {
        return Stream.concat(
                rule.phrases().stream().map(w -> entry(rule.category(), w, w.weight())),
                rule.against().stream().map(w -> entry(rule.category(), w, -w.weight())));
    }

    private static Map.Entry<String, Says> entry(String category, Weighted word, double weight) {
        return Map.entry(word.text(), new Says(category, word.text(), weight));
    }

    /** A known category the operator chose stands; otherwise the words decide. */
    public Classification classify(@Nullable String given, String title, String content) {
        return taxonomy.category(given).map(this::asGiven).orElseGet(() -> read(title, content));
    }

    private Classification asGiven(Category category) {
        Candidate candidate = candidate(category.code(), 1);
        return new Classification(
                category.code(),
                1,
                Method.GIVEN,
                "TAXONOMY@" + taxonomy.version(),
                List.of(candidate),
                List.of("登记时已选定类别:" + candidate.path()));
    }

    private Classification read(String title, String content) {
        Map<Says, Double> said = new java.util.LinkedHashMap<>();
        collect(Texts.normal(title), rules.titleFactor(), said);
        collect(Texts.normal(content), 1, said);
        Map<String, Double> scores = new TreeMap<>();
        said.forEach((says, weight) -> scores.merge(says.category(), weight, Double::sum));
        scores.values().removeIf(score -> score <= 0);
        return decide(scores, said);
    }

    private void collect(String text, double factor, Map<Says, Double> said) {
        for (Phrases.Hit<Says> hit : phrases.all(text)) {
            if (!denied(text, hit.start())) {
                hit.bearers()
                        .forEach(
                                says -> said.merge(says, says.weight() * factor, Classifier::more));
            }
        }
    }

    private static double more(double one, double other) {
        return Math.abs(one) >= Math.abs(other) ? one : other;
    }

    private boolean denied(String text, int start) {
        return rules.deniers().stream()
                .anyMatch(denier -> {
                    int from = Math.max(0, start - denier.length() - rules.denierReach());
                    int at = text.substring(from, start).lastIndexOf(denier);
                    return at >= 0;
                });
    }

    private Classification decide(Map<String, Double> scores, Map<Says, Double> said) {
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Candidate> ranked =
                scores.entrySet().stream()
                        .map(score ->
                                candidate(score.getKey(), score.getValue() / (sum + rules.doubt())))
                        .sorted(
                                Comparator.comparingDouble(Candidate::probability)
                                        .reversed()
                                        .thenComparing(Candidate::category))
                        .toList();
        if (ranked.isEmpty()) {
            return abstention(List.of(), "没有找到任何类别的关键词");
        }
        Candidate best = ranked.getFirst();
        double second = ranked.size() > 1 ? ranked.get(1).probability() : 0;
        List<Candidate> shown = ranked.subList(0, Math.min(SHOWN, ranked.size()));
        if (scores.getOrDefault(best.category(), 0d) < rules.enough()) {
            return abstention(shown, "关键词过弱,不足以判定为" + best.name());
        }
        if (best.probability() - second < rules.lead()) {
            return abstention(shown, "“" + best.name() + "”与“" + ranked.get(1).name() + "”难以区分");
        }
        return new Classification(
                best.category(),
                best.probability(),
                Method.RULES,
                rules.label(),
                shown,
                evidence(best, said));
    }

    private Classification abstention(List<Candidate> candidates, String why) {
        return new Classification(null, 0, Method.RULES, rules.label(), candidates, List.of(why));
    }

    private List<String> evidence(Candidate best, Map<Says, Double> said) {
        String words =
                said.entrySet().stream()
                        .filter(entry -> entry.getKey().category().equals(best.category()))
                        .filter(entry -> entry.getValue() > 0)
                        .sorted(Map.Entry.<Says, Double>comparingByValue().reversed())
                        .map(entry -> "“" + entry.getKey().phrase() + "”")
                        .distinct()
                        .limit(SHOWN)
                        .collect(Collectors.joining("、"));
        List<String> evidence = new ArrayList<>();
        evidence.add("关键词" + words + "指向" + best.path());
        return evidence;
    }

    private Candidate candidate(String code, double probability) {
        String name = taxonomy.category(code).map(Category::name).orElse(code);
        return new Candidate(code, name, taxonomy.pathName(code), probability);
    }
}
