package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.text.Texts;

/** The duty catalogue of one version, ready to be asked which rule a matter falls under. */
public final class Catalogue {

    private final CatalogueData data;
    private final Taxonomy taxonomy;
    private final Map<String, List<DutyRule>> byCategory = new HashMap<>();
    private final List<DutyRule> everywhere = new ArrayList<>();

    /** Refuses rules and a community list that name categories there are not. */
    public Catalogue(CatalogueData data, Taxonomy taxonomy) {
        this.data = data;
        this.taxonomy = taxonomy;
        for (DutyRule rule : data.rules()) {
            rule.categories().forEach(this::requireKnown);
            if (rule.categories().isEmpty()) {
                everywhere.add(rule);
            }
            rule.categories()
                    .forEach(code ->
                            byCategory.computeIfAbsent(code, c -> new ArrayList<>()).add(rule));
        }
        data.communityList().forEach(this::requireKnown);
    }

    private void requireKnown(String category) {
        if (taxonomy.category(category).isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected categories there are in the catalogue, but there is no " + category);
        }
    }

    public long version() {
        return data.version();
    }

    public String label() {
        return "CATALOGUE@" + data.version();
    }

    public CatalogueData data() {
        return data;
    }

    /**
     * The rule a matter falls under: the highest priority, then the narrowest category, then the
     * code, so that the answer never depends on the order of the file.
     */
    public Optional<DutyRule> ruleFor(Matter matter) {
        List<String> path = taxonomy.pathOf(matter.category());
        List<DutyRule> candidates = new ArrayList<>(everywhere);
        path.forEach(code -> candidates.addAll(byCategory.getOrDefault(code, List.of())));
        String text = Texts.normal(matter.text());
        return candidates.stream()
                .filter(rule -> applies(rule, matter, text))
                .min(
                        Comparator.comparingInt(DutyRule::priority)
                                .reversed()
                                .thenComparing(rule -> -depth(rule, path))
                                .thenComparing(DutyRule::code));
    }

    private static int depth(DutyRule rule, List<String> path) {
        return rule.categories().stream().mapToInt(path::indexOf).max().orElse(-1);
    }

    private static boolean applies(DutyRule rule, Matter matter, String text) {
        return rule.holdsOn(matter.day())
                && asks(rule.natures(), matter.nature())
                && asks(rule.urgencies(), matter.urgency().name())
                && (rule.terms().isEmpty()
                        || rule.terms().stream()
                                .anyMatch(term -> text.contains(Texts.normal(term))))
                && (rule.season() == null || rule.season().contains(matter.day()));
    }

    private static boolean asks(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** Whether a community may lead matters of this category (its own duty list, art 17). */
    public boolean communityMayLead(String category) {
        Set<String> list = Set.copyOf(data.communityList());
        return taxonomy.pathOf(category).stream().anyMatch(list::contains);
    }
}
