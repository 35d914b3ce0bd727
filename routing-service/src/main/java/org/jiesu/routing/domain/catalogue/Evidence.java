package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Why a rule was chosen, in Chinese. */
final class Evidence {

    private Evidence() {}

    static List<String> of(Catalogue.Fit fit, String catalogue) {
        DutyRule rule = fit.rule();
        List<String> evidence = new ArrayList<>();
        evidence.add("派单目录“" + rule.name() + "”(" + rule.code() + "," + catalogue + ")");
        fit.term().ifPresent(term -> evidence.add("正文提到“" + term + "”"));
        fit.traits().stream()
                .filter(trait -> turnsOn(rule, trait))
                .map(Trait::why)
                .forEach(evidence::add);
        return evidence;
    }

    private static boolean turnsOn(DutyRule rule, Trait trait) {
        List<String> asked = rule.when().facets().get(trait.facet());
        return asked != null && (asked.isEmpty() || asked.contains(trait.value()));
    }
}
