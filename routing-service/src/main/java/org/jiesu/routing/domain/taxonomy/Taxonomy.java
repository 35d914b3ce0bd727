package org.jiesu.routing.domain.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All kinds of matters of one version, as a tree. */
public final class Taxonomy {

    private final long version;
    private final Map<String, Category> byCode;
    private final Map<String, List<String>> paths;

    private Taxonomy(long version, Map<String, Category> byCode, Map<String, List<String>> paths) {
        this.version = version;
        this.byCode = byCode;
        this.paths = paths;
    }

    /** Refuses a code given twice, a parent that does not exist and a circle. */
    public static Taxonomy of(long version, List<Category> categories) {
        Map<String, Category> byCode = new LinkedHashMap<>();
        for (Category category : categories) {
            if (byCode.put(category.code(), category) != null) {
                throw new IllegalArgumentException(
                        "Expected each category once, but got twice " + category.code());
            }
        }
        Map<String, List<String>> paths = new LinkedHashMap<>();
        byCode.keySet().forEach(code -> paths.put(code, path(byCode, code)));
        return new Taxonomy(version, byCode, paths);
    }

    private static List<String> path(Map<String, Category> byCode, String code) {
        List<String> path = new ArrayList<>();
        @Nullable String at = code;
        while (at != null) {
            Category category = byCode.get(at);
            if (category == null || path.contains(at)) {
                throw new IllegalArgumentException(
                        "Expected a way from "
                                + code
                                + " to the first level, but it ends at "
                                + at);
            }
            path.add(at);
            at = category.parent();
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    public long version() {
        return version;
    }

    public Collection<Category> categories() {
        return byCode.values();
    }

    public Optional<Category> category(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** Codes from the first level down to the category itself; empty for an unknown one. */
    public List<String> pathOf(@Nullable String code) {
        return code == null ? List.of() : paths.getOrDefault(code, List.of());
    }

    /** The names along the path, for people: {@code 物业管理 > 停车管理/私装地锁}. */
    public String pathName(String code) {
        return String.join(
                " > ",
                pathOf(code).stream()
                        .flatMap(c -> category(c).stream())
                        .map(Category::name)
                        .toList());
    }
}
