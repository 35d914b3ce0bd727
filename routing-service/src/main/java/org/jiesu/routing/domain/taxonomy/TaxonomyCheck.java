package org.jiesu.routing.domain.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.routing.domain.finding.Finding;
import org.jiesu.routing.domain.finding.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Checks a list of categories before it is used. A category is never dropped: tickets name it. */
public final class TaxonomyCheck {

    private TaxonomyCheck() {}

    /** Everything that is wrong with the categories that are to follow those before. */
    public static List<Finding> of(List<Category> categories, Taxonomy before) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Category> byCode = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            Category category = categories.get(i);
            if (byCode.putIfAbsent(category.code(), category) != null) {
                findings.add(
                        error(Kind.DUPLICATE_CODE, i, "code", "编码“" + category.code() + "”重复"));
            }
        }
        for (int i = 0; i < categories.size(); i++) {
            parent(i, categories.get(i), byCode, findings);
        }
        before.categories().stream()
                .filter(category -> !byCode.containsKey(category.code()))
                .forEach(category ->
                        findings.add(
                                Finding.error(
                                        Kind.CODE_GONE,
                                        "/categories",
                                        "缺少原有类别“"
                                                + category.name()
                                                + "”("
                                                + category.code()
                                                + "),已有工单仍属于它")));
        return findings;
    }

    private static void parent(
            int index, Category category, Map<String, Category> byCode, List<Finding> findings) {
        Set<String> seen = new HashSet<>(Set.of(category.code()));
        @Nullable String parent = category.parent();
        while (parent != null) {
            Category above = byCode.get(parent);
            if (above == null) {
                findings.add(error(Kind.UNKNOWN_PARENT, index, "parent", "没有上级类别“" + parent + "”"));
                return;
            }
            if (!seen.add(parent)) {
                findings.add(error(Kind.CIRCLE, index, "parent", "上下级关系成环"));
                return;
            }
            parent = above.parent();
        }
    }

    private static Finding error(Kind kind, int index, String field, String text) {
        return Finding.error(kind, "/categories/" + index + "/" + field, text);
    }
}
