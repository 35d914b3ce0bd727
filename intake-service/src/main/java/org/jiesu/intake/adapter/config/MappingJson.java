package org.jiesu.intake.adapter.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.intake.domain.history.HistoryForm;
import org.jiesu.intake.domain.history.LiveRow;
import org.jiesu.intake.domain.history.Mapping;
import org.jiesu.webapi.FieldError;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of an import: {@code
 * {"category":"类别","channel":{"column":"渠道","values":{"电话":"PHONE"}}, "source":{"value":"12345"}}}.
 */
public final class MappingJson {

    private static final Set<String> FIELDS = fields();

    private MappingJson() {}

    /** Null for no mapping; 400 naming what is wrong with it. */
    public static @Nullable Mapping read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        JsonNode node = JsonBodies.node(json.getBytes(StandardCharsets.UTF_8));
        if (!node.isObject()) {
            throw Problems.invalid("/mapping", "必须是一个 JSON 对象:{\"我方字段\":\"对方列名\"}");
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, Mapping.Source> sources = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> {
                    Mapping.Source source = source(entry.getValue());
                    if (!FIELDS.contains(entry.getKey()) || source == null) {
                        errors.add(
                                new FieldError(
                                        "/mapping",
                                        "每一项必须是 \"我方字段\":\"列名\" 或 {\"column\",\"values\",\"value\"},可用字段:"
                                                + String.join(
                                                        " ", FIELDS.stream().sorted().toList())));
                    } else {
                        sources.put(entry.getKey(), source);
                    }
                });
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors.subList(0, 1));
        }
        return new Mapping(sources);
    }

    private static Mapping.@Nullable Source source(JsonNode node) {
        if (node.isTextual()) {
            return new Mapping.Source(node.textValue(), Map.of(), null);
        }
        String column = node.path("column").textValue();
        String constant = node.path("value").textValue();
        if (!node.isObject() || column == null && constant == null) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        node.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return new Mapping.Source(column, values, constant);
    }

    private static Set<String> fields() {
        Set<String> fields = new HashSet<>(HistoryForm.FIELDS);
        fields.addAll(LiveRow.FIELDS);
        return fields;
    }
}
