package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.routing.domain.finding.Finding;
import org.jiesu.routing.domain.finding.Finding.Kind;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.unit.Units;
import org.jspecify.annotations.Nullable;

/** Finds what a catalogue names and what there is not. */
final class ReferenceCheck {

    private static final Set<String> NATURES =
            Set.of("CONSULTATION", "HELP", "COMPLAINT", "REPORT", "SUGGESTION", "THANKS", "OTHER");

    private final CatalogueData data;
    private final Taxonomy taxonomy;
    private final Units units;
    private final Facets facets;
    private final List<Finding> findings = new ArrayList<>();

    ReferenceCheck(CatalogueData data, Taxonomy taxonomy, Units units) {
        this.data = data;
        this.taxonomy = taxonomy;
        this.units = units;
        this.facets = new Facets(data.facets());
    }

    List<Finding> findings() {
        findings.clear();
        once("/duties", data.duties().stream().map(Duty::code).toList());
        once("/facets", data.facets().stream().map(Facet::code).toList());
        once("/rules", data.rules().stream().map(DutyRule::code).toList());
        for (int i = 0; i < data.duties().size(); i++) {
            duty("/duties/" + i, data.duties().get(i));
        }
        for (int i = 0; i < data.facets().size(); i++) {
            facet("/facets/" + i, data.facets().get(i));
        }
        for (int i = 0; i < data.rules().size(); i++) {
            rule("/rules/" + i, data.rules().get(i));
        }
        return List.copyOf(findings);
    }

    private void once(String list, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                error(Kind.DUPLICATE_CODE, list + "/" + i + "/code", "编码“" + codes.get(i) + "”重复");
            }
        }
    }

    private void duty(String at, Duty duty) {
        categories(at + "/categories", duty.categories());
        if (duty.management() != null) {
            value(at + "/management", Facet.MANAGEMENT, duty.management());
        }
    }

    private void facet(String at, Facet facet) {
        once(at + "/values", facet.values().stream().map(Facet.Value::code).toList());
        for (int i = 0; i < facet.values().size(); i++) {
            Facet.Value value = facet.values().get(i);
            categories(at + "/values/" + i + "/categories", value.categories());
            if (value.unit() != null) {
                unit(at + "/values/" + i + "/unit", value.unit());
            }
        }
    }

    private void rule(String at, DutyRule rule) {
        conditions(at + "/when", rule.when());
        if (rule.validTo() != null && !rule.validTo().isAfter(rule.validFrom())) {
            error(Kind.VALIDITY, at + "/validTo", "必须晚于 validFrom(当日起即失效)");
        }
        unit(at + "/lead", rule.lead());
        key(at, rule);
        if (rule.contender() != null) {
            unit(at + "/contender", rule.contender());
        }
        each(at + "/coHandlers", rule.coHandlers());
        each(at + "/copies", rule.copies());
        if (rule.duty() != null
                && data.duties().stream().noneMatch(duty -> duty.code().equals(rule.duty()))) {
            error(Kind.UNKNOWN_DUTY, at + "/duty", "职责清单中没有“" + rule.duty() + "”");
        }
    }

    private void conditions(String at, Condition when) {
        categories(at + "/categories", when.categories());
        when.facets()
                .forEach((facet, values) -> {
                    if (data.facets().stream().noneMatch(known -> known.code().equals(facet))) {
                        error(Kind.UNKNOWN_FACET, at + "/facets", "没有情形“" + facet + "”");
                    }
                    values.forEach(value -> value(at + "/facets/" + facet, facet, value));
                });
        when.natures().stream()
                .filter(nature -> !NATURES.contains(nature))
                .forEach(nature ->
                        error(Kind.UNKNOWN_NATURE, at + "/natures", "没有诉求性质“" + nature + "”"));
        when.places().stream()
                .filter(place -> units.unit(place).isEmpty())
                .forEach(place ->
                        error(Kind.UNKNOWN_PLACE, at + "/places", "没有区、街道或社区“" + place + "”"));
    }

    private void key(String at, DutyRule rule) {
        Optional<String> facet = Seat.named(rule.lead()).flatMap(Seat::facet);
        if (facet.isPresent() && !rule.when().facets().containsKey(facet.get())) {
            error(
                    Kind.UNKNOWN_FACET,
                    at + "/lead",
                    rule.lead() + "要求条件中给出情形" + facet.get() + ",否则无从得知承办单位");
        }
    }

    private void categories(String at, List<String> codes) {
        codes.stream()
                .filter(code -> taxonomy.category(code).isEmpty())
                .forEach(code -> error(Kind.UNKNOWN_CATEGORY, at, "没有类别“" + code + "”"));
    }

    private void value(String at, String facet, String value) {
        if (!facets.knows(facet, value)) {
            error(Kind.UNKNOWN_FACET, at, "情形“" + facet + "”没有取值“" + value + "”");
        }
    }

    private void each(String at, List<String> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            unit(at + "/" + i, expressions.get(i));
        }
    }

    private void unit(String at, @Nullable String expression) {
        if (expression != null
                && Seat.named(expression).isEmpty()
                && units.active(expression).isEmpty()) {
            error(Kind.UNKNOWN_UNIT, at, "没有承办单位“" + expression + "”,或已停用");
        }
    }

    private void error(Kind kind, String at, String text) {
        findings.add(Finding.error(kind, at, text));
    }
}
