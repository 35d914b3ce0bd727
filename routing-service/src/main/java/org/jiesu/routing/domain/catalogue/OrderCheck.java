package org.jiesu.routing.domain.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiesu.routing.domain.finding.Finding;
import org.jiesu.routing.domain.finding.Finding.Kind;
import org.jiesu.routing.domain.taxonomy.Category;
import org.jiesu.routing.domain.taxonomy.Taxonomy;

/** Finds rules that can never decide and rules between which nothing but their codes decides. */
final class OrderCheck {

    private final List<DutyRule> rules;
    private final Precedence precedence;
    private final List<List<String>> paths;

    OrderCheck(CatalogueData data, Taxonomy taxonomy) {
        this.rules = data.rules();
        this.precedence = new Precedence(data.tieBreak());
        this.paths =
                taxonomy.categories().stream().map(Category::code).map(taxonomy::pathOf).toList();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            DutyRule rule = rules.get(i);
            List<List<String>> reached =
                    paths.stream().filter(path -> Precedence.reaches(rule, path)).toList();
            if (!isNet(rule) && !reached.isEmpty()) {
                unreachable(rule, reached, "/rules/" + i, findings);
            }
            conflicts(i, reached, findings);
        }
        return findings;
    }

    /** A rule that asks for nothing catches what the others leave, now or after a change. */
    private static boolean isNet(DutyRule rule) {
        return rule.when().equals(Condition.ALWAYS);
    }

    private void unreachable(
            DutyRule rule, List<List<String>> reached, String pointer, List<Finding> findings) {
        Set<String> before = new HashSet<>();
        for (List<String> path : reached) {
            List<DutyRule> first =
                    rules.stream()
                            .filter(other -> !other.equals(rule) && Precedence.reaches(other, path))
                            .filter(other -> precedence.at(path).compare(other, rule) < 0)
                            .filter(other -> Overlap.covers(other, rule))
                            .toList();
            if (first.isEmpty()) {
                return;
            }
            before.add(first.getFirst().code());
        }
        findings.add(
                Finding.warning(
                        Kind.UNREACHABLE,
                        pointer,
                        "“"
                                + rule.name()
                                + "”("
                                + rule.code()
                                + ")永远不会被用到:先由"
                                + String.join("、", before.stream().sorted().toList())
                                + "决定"));
    }

    private void conflicts(int index, List<List<String>> reached, List<Finding> findings) {
        DutyRule rule = rules.get(index);
        for (int j = index + 1; j < rules.size(); j++) {
            DutyRule other = rules.get(j);
            boolean undecided =
                    !rule.lead().equals(other.lead())
                            && Overlap.meet(rule, other)
                            && reached.stream()
                                    .filter(path -> Precedence.reaches(other, path))
                                    .anyMatch(path -> precedence.undecided(rule, other, path));
            if (undecided) {
                findings.add(
                        Finding.warning(
                                Kind.CONFLICT,
                                "/rules/" + j,
                                "“"
                                        + other.name()
                                        + "”("
                                        + other.code()
                                        + ")与“"
                                        + rule.name()
                                        + "”("
                                        + rule.code()
                                        + ")优先级相同、可同时符合而主办单位不同,只能按编码先后决定,请调整优先级"));
            }
        }
    }
}
