package org.jiesu.routing.domain.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.routing.domain.finding.Finding;
import org.jiesu.routing.domain.finding.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Checks a list of units before it is used. A unit is never dropped: work and history name it. */
public final class UnitsCheck {

    private UnitsCheck() {}

    /** Everything that is wrong with the units that are to follow those before. */
    public static List<Finding> of(List<Unit> units, Units before) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Unit> byCode = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            if (byCode.putIfAbsent(units.get(i).code(), units.get(i)) != null) {
                findings.add(
                        error(Kind.DUPLICATE_CODE, i, "code", "编码“" + units.get(i).code() + "”重复"));
            }
        }
        for (int i = 0; i < units.size(); i++) {
            parent(i, units.get(i), byCode, findings);
        }
        before.units().stream()
                .filter(unit -> !byCode.containsKey(unit.code()))
                .forEach(unit ->
                        findings.add(
                                Finding.error(
                                        Kind.CODE_GONE,
                                        "/units",
                                        "缺少原有单位“"
                                                + unit.name()
                                                + "”("
                                                + unit.code()
                                                + ");不再承办的单位请将 active 设为 false")));
        return findings;
    }

    private static void parent(
            int index, Unit unit, Map<String, Unit> byCode, List<Finding> findings) {
        @Nullable String parent = unit.parent();
        if (parent == null) {
            return;
        }
        if (!byCode.containsKey(parent)) {
            findings.add(error(Kind.UNKNOWN_PARENT, index, "parent", "没有上级单位“" + parent + "”"));
            return;
        }
        Set<String> seen = new HashSet<>(Set.of(unit.code()));
        while (parent != null && byCode.containsKey(parent)) {
            if (!seen.add(parent)) {
                findings.add(error(Kind.CIRCLE, index, "parent", "上下级关系成环"));
                return;
            }
            parent = byCode.get(parent).parent();
        }
    }

    private static Finding error(Kind kind, int index, String field, String text) {
        return Finding.error(kind, "/units/" + index + "/" + field, text);
    }
}
