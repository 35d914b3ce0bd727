package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.text.Texts;
import org.jspecify.annotations.Nullable;

/** The duty catalogue of one version, ready to be asked which rule a matter falls under. */
public final class Catalogue {

    /** A rule that a matter falls under, and what in the matter spoke for it. */
    record Fit(DutyRule rule, List<Trait> traits, Optional<String> term) {}

    private record Prepared(DutyRule rule, Map<String, String> terms, List<String> without) {
        static Prepared of(DutyRule rule) {
            return new Prepared(
                    rule,
                    Terms.normal(rule.when().terms()),
                    List.copyOf(Terms.normal(rule.when().without()).keySet()));
        }
    }

    private final CatalogueData data;
    private final Taxonomy taxonomy;
    private final Facets facets;
    private final Precedence precedence;
    private final CommunityList communities;
    private final Map<String, List<Prepared>> byCategory = new HashMap<>();
    private final List<Prepared> everywhere = new ArrayList<>();

    /** Refuses rules and duties that name categories there are not. */
    public Catalogue(CatalogueData data, Taxonomy taxonomy) {
        this.data = data;
        this.taxonomy = taxonomy;
        this.facets = new Facets(data.facets());
        this.communities = CommunityList.of(data);
        this.precedence = new Precedence(data.tieBreak());
        for (DutyRule rule : data.rules()) {
            List<String> categories = rule.when().categories();
            categories.forEach(this::requireKnown);
            Prepared prepared = Prepared.of(rule);
            if (categories.isEmpty()) {
                everywhere.add(prepared);
            }
            categories.forEach(
                    code -> byCategory.computeIfAbsent(code, c -> new ArrayList<>()).add(prepared));
        }
        data.duties().forEach(duty -> duty.categories().forEach(this::requireKnown));
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

    /** The rule a matter falls under, by {@link Precedence} the first of those that apply. */
    Optional<Fit> ruleFor(Matter matter) {
        List<String> path = taxonomy.pathOf(matter.category());
        List<Prepared> candidates = new ArrayList<>(everywhere);
        path.forEach(code -> candidates.addAll(byCategory.getOrDefault(code, List.of())));
        String text = Texts.normal(matter.text());
        List<Trait> traits = facets.of(matter, path, text);
        return candidates.stream()
                .filter(candidate -> applies(candidate, matter, text, traits))
                .min(Comparator.comparing(Prepared::rule, precedence.at(path)))
                .map(chosen -> fit(chosen, text, traits));
    }

    private static Fit fit(Prepared chosen, String text, List<Trait> traits) {
        return new Fit(chosen.rule(), traits, Terms.first(chosen.terms(), text));
    }

    private static boolean applies(
            Prepared prepared, Matter matter, String text, List<Trait> traits) {
        DutyRule rule = prepared.rule();
        Condition when = rule.when();
        return rule.holdsOn(matter.day())
                && when.natureFits(matter.nature())
                && when.urgencyFits(matter.urgency())
                && when.placeFits(matter.location().place())
                && (when.season() == null || when.season().contains(matter.day()))
                && when.traitsFit(traits)
                && (prepared.terms().isEmpty() || Terms.first(prepared.terms(), text).isPresent())
                && prepared.without().stream().noneMatch(text::contains);
    }

    /** Whether the community's own list lets it lead, or help with, matters of this category. */
    public boolean communityMay(Duty.Part part, @Nullable String category) {
        return communities.has(part, taxonomy.pathOf(category));
    }

    /** Whether there is such a facet with such a value. */
    public boolean knows(String facet, String value) {
        return facets.knows(facet, value);
    }
}
