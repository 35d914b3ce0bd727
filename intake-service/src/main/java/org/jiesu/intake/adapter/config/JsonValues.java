package org.jiesu.intake.adapter.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.webapi.Problems;
import org.jspecify.annotations.Nullable;

/** Parsed JSON as plain Java values, which the domain reads. */
public final class JsonValues {

    private JsonValues() {}

    /** The fields of an object; 400 when the JSON is something else. */
    public static Map<String, @Nullable Object> object(JsonNode node) {
        if (!node.isObject()) {
            throw Problems.invalid("", "请求体必须是一个 JSON 对象 {…}");
        }
        return fields(node);
    }

    private static Map<String, @Nullable Object> fields(JsonNode node) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> fields(node);
            case ARRAY -> items(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case NULL, MISSING -> null;
            case BINARY, POJO -> node.asText();
        };
    }

    private static List<@Nullable Object> items(JsonNode node) {
        List<@Nullable Object> items = new ArrayList<>(node.size());
        node.forEach(item -> items.add(value(item)));
        return items;
    }
}
