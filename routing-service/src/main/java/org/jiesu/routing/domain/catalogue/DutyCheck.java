package org.jiesu.routing.domain.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiesu.routing.domain.finding.Finding;
import org.jiesu.routing.domain.finding.Finding.Kind;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.taxonomy.Taxonomy;
import org.jiesu.routing.domain.unit.UnitKind;
import org.jiesu.routing.domain.unit.Units;

/** Finds matters nobody has to handle, and duties nobody is told of. */
final class DutyCheck {

    private final CatalogueData data;
    private final Taxonomy taxonomy;
    private final Units units;
    private final LocalDate day;
    private final List<Finding> findings = new ArrayList<>();

    DutyCheck(CatalogueData data, Taxonomy taxonomy, Units units, LocalDate day) {
        this.data = data;
        this.taxonomy = taxonomy;
        this.units = units;
        this.day = day;
    }

    List<Finding> findings() {
        findings.clear();
        categoriesWithoutDuty();
        dutiesWithoutRule();
        for (int i = 0; i < data.rules().size(); i++) {
            communities("/rules/" + i, data.rules().get(i));
        }
        return List.copyOf(findings);
    }

    private void categoriesWithoutDuty() {
        boolean net = data.rules().stream().anyMatch(rule -> holds(rule) && isPlain(rule, true));
        Set<String> named = new HashSet<>();
        for (Category category : taxonomy.categories()) {
            List<String> path = taxonomy.pathOf(category.code());
            boolean covered =
                    data.rules().stream()
                            .filter(this::holds)
                            .filter(rule -> isPlain(rule, false))
                            .anyMatch(rule -> Precedence.reaches(rule, path));
            boolean parentNamed = category.parent() != null && named.contains(category.parent());
            if (!covered && named.add(category.code()) && !parentNamed) {
                String text = "类别“" + category.name() + "”(" + category.code() + ")没有无条件适用的条目";
                findings.add(
                        net
                                ? Finding.warning(
                                        Kind.CATEGORY_WITHOUT_DUTY, "/rules", text + ",只由兜底条目承接")
                                : Finding.error(Kind.CATEGORY_WITHOUT_DUTY, "/rules", text));
            }
        }
    }

    private boolean holds(DutyRule rule) {
        return rule.holdsOn(day);
    }

    /** Whether a rule asks for nothing but its categories, or for not even those. */
    private static boolean isPlain(DutyRule rule, boolean net) {
        Condition when = rule.when();
        return when.categories().isEmpty() == net
                && when.natures().isEmpty()
                && when.urgencies().isEmpty()
                && when.places().isEmpty()
                && when.terms().isEmpty()
                && when.without().isEmpty()
                && when.facets().isEmpty()
                && when.season() == null;
    }

    private void dutiesWithoutRule() {
        for (int i = 0; i < data.duties().size(); i++) {
            Duty duty = data.duties().get(i);
            boolean told =
                    duty.part() == Duty.Part.ASSIST
                            || data.rules().stream()
                                    .anyMatch(rule -> duty.code().equals(rule.duty()));
            if (!told) {
                findings.add(
                        Finding.warning(
                                Kind.DUTY_WITHOUT_RULE,
                                "/duties/" + i,
                                "职责“" + duty.name() + "”(" + duty.code() + ")没有派单条目"));
            }
        }
    }

    private void communities(String at, DutyRule rule) {
        if (isCommunity(rule.lead()) && !listed(rule, Duty.Part.LEAD)) {
            findings.add(against(at + "/lead", "由社区主办的事项不在社区职责清单上,派单时总会上提到街道(第十七条)"));
        }
        if (rule.coHandlers().stream().anyMatch(this::isCommunity)
                && !listed(rule, Duty.Part.ASSIST)) {
            findings.add(against(at + "/coHandlers", "由社区协助的事项不在社区职责清单上,派单时总会略去社区(第十七条)"));
        }
    }

    private static Finding against(String at, String text) {
        return Finding.warning(Kind.AGAINST_THE_LAW, at, text);
    }

    private boolean isCommunity(String expression) {
        return expression.equals(Seat.COMMUNITY_OF_PLACE.name())
                || units.unit(expression)
                        .filter(unit -> unit.kind() == UnitKind.COMMUNITY)
                        .isPresent();
    }

    private boolean listed(DutyRule rule, Duty.Part part) {
        List<String> categories = rule.when().categories();
        return !categories.isEmpty()
                && categories.stream()
                        .allMatch(code -> CommunityList.of(data).has(part, taxonomy.pathOf(code)));
    }
}
