package org.jiesu.routing.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.routing.application.reference.RulesInForce;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.ticket.ReturnReasons;
import org.jiesu.routing.domain.ticket.Rulebook;
import org.jiesu.webapi.VocabularySource;

/** Categories and reasons of return with their names, as they stand in the tables. */
@ApplicationScoped
public class CategoryNames implements VocabularySource {

    private final RulesInForce rules;

    CategoryNames(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public Uni<Map<String, Map<String, String>>> vocabulary() {
        return rules.current().map(CategoryNames::names);
    }

    private static Map<String, Map<String, String>> names(Rulebook rulebook) {
        Map<String, String> categories = new TreeMap<>();
        for (Category category : rulebook.taxonomy().categories()) {
            categories.put(category.code(), category.name());
        }
        Map<String, String> reasons = new TreeMap<>();
        for (ReturnReasons.Reason reason : rulebook.returnReasons().reasons()) {
            reasons.put(reason.code(), reason.name());
        }
        return Map.of("category", categories, "returnReason", reasons);
    }
}
