package org.jiesu.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, taken by name and type. Everything wrong is collected with its
 * pointer and thrown together by {@link #check}; until that has passed, what the {@code required}
 * forms gave for a bad field is a placeholder ("", the least number, 1970). A field nobody asked
 * for is an error too, so ask for all before.
 */
public final class JsonFields extends ScalarFields {
    private JsonFields(ObjectNode object, String pointer, Findings findings) {
        super(object, pointer, findings);
        findings.visited(this);
    }

    static JsonFields root(ObjectNode object) {
        return new JsonFields(object, "", new Findings());
    }

    /**
     * Throws 400 with all that was wrong in the whole body; to be called once, after the last field
     * was taken.
     */
    public void check() {
        findings().check();
    }

    /** A list of texts, at most so many and so long; empty when absent. */
    public List<String> texts(String field, int maxItems, int maxLength) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : items(field, maxItems)) {
            String at = pointerTo(field) + "/" + texts.size();
            String text = at(at, node, n -> Values.text(n, maxLength));
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    /**
     * The object in this field; null when absent. Its errors and unknown fields are {@link
     * #check}ed with the rest.
     */
    public @Nullable JsonFields object(String field) {
        JsonNode node = take(field);
        if (node == null) {
            return null;
        }
        if (node instanceof ObjectNode inner) {
            return new JsonFields(inner, pointerTo(field), findings());
        }
        error(field, "必须是一个 JSON 对象");
        return null;
    }

    /** The objects in this list, at most so many; empty when absent. */
    public List<JsonFields> objects(String field, int maxItems) {
        List<JsonFields> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode node : items(field, maxItems)) {
            String at = pointerTo(field) + "/" + index++;
            if (node instanceof ObjectNode inner) {
                objects.add(new JsonFields(inner, at, findings()));
            } else {
                findings().add(at, "必须是一个 JSON 对象");
            }
        }
        return objects;
    }

    /** The elements of a list as they are, at most so many; empty when absent. */
    public List<JsonNode> items(String field, int maxItems) {
        JsonNode node = take(field);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.size() > maxItems) {
            error(field, "必须是不超过 " + maxItems + " 项的列表");
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        return items;
    }
}
