package org.jiesu.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, taken by name and type. Everything wrong is collected with its
 * pointer and thrown together by {@link #check}; until that has passed, what the {@code required}
 * forms gave for a bad field is a placeholder ("", the least number, 1970). A field nobody asked
 * for is an error too, so ask for all before.
 */
public final class JsonFields {
    private static final int LISTED = 20;

    private final ObjectNode object;
    private final String pointer;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonFields(ObjectNode object, String pointer, Findings findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
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
        findings.check();
    }

    /** Adds what a rule of the caller's found. */
    public void error(String field, String message) {
        findings.add(pointerTo(field), message);
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return take(field) != null;
    }

    /**
     * Text of at most so many characters, without control characters but line breaks and tabs; null
     * when absent.
     */
    public @Nullable String text(String field, int maxLength) {
        return value(field, node -> Values.text(node, maxLength));
    }

    /** As {@link #text}, neither absent nor blank. */
    public String requiredText(String field, int maxLength) {
        String text = needed(field, text(field, maxLength), "");
        if (text.isBlank() && take(field) instanceof JsonNode given && given.isTextual()) {
            error(field, "不能为空");
        }
        return text;
    }

    /** One of the enum's names; null when absent. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
        return value(field, node -> Values.choice(node, choices));
    }

    /** As {@link #choice}, not absent. */
    public <E extends Enum<E>> E requiredChoice(String field, Class<E> choices) {
        return needed(field, choice(field, choices), choices.getEnumConstants()[0]);
    }

    /** One of these codes; null when absent. */
    public @Nullable String code(String field, Collection<String> codes) {
        return value(field, node -> Values.code(node, codes));
    }

    /** As {@link #code}, not absent. */
    public String requiredCode(String field, Collection<String> codes) {
        return needed(field, code(field, codes), "");
    }

    /** True or false; null when absent. */
    public @Nullable Boolean flag(String field) {
        return value(field, Values::flag);
    }

    /** True or false; the default when absent. */
    public boolean flag(String field, boolean absent) {
        Boolean flag = flag(field);
        return flag == null ? absent : flag;
    }

    /** As {@link #flag(String)}, not absent. */
    public boolean requiredFlag(String field) {
        return needed(field, flag(field), false);
    }

    /** A whole number from min to max, both included; null when absent. */
    public @Nullable Integer integer(String field, int min, int max) {
        return value(field, node -> Values.integer(node, min, max));
    }

    /** As {@link #integer}, not absent. */
    public int requiredInteger(String field, int min, int max) {
        return needed(field, integer(field, min, max), min);
    }

    /** An RFC 3339 time with offset; null when absent. */
    public @Nullable Instant instant(String field) {
        return value(field, Values::instant);
    }

    /** As {@link #instant}, not absent. */
    public Instant requiredInstant(String field) {
        return needed(field, instant(field), Instant.EPOCH);
    }

    /** An id; null when absent. */
    public @Nullable UUID id(String field) {
        return value(field, Values::id);
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
            return new JsonFields(inner, pointerTo(field), findings);
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
                objects.add(new JsonFields(inner, at, findings));
            } else {
                findings.add(at, "必须是一个 JSON 对象");
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

    void reportUnknown() {
        object.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        findings.add(pointerTo(name), "没有这个字段,可用的字段: " + listed());
                    }
                });
    }

    private String listed() {
        return String.join("、", known.stream().limit(LISTED).toList());
    }

    private @Nullable JsonNode take(String field) {
        known.add(field);
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private <T> @Nullable T value(String field, Function<JsonNode, T> read) {
        JsonNode node = take(field);
        return node == null ? null : at(pointerTo(field), node, read);
    }

    private <T> @Nullable T at(String where, JsonNode node, Function<JsonNode, T> read) {
        try {
            return read.apply(node);
        } catch (Values.Wrong wrong) {
            findings.add(where, wrong.remedy());
        } catch (DateTimeException noTime) {
            findings.add(where, Values.TIME_REMEDY);
        }
        return null;
    }

    private <T> T needed(String field, @Nullable T value, T placeholder) {
        if (value != null) {
            return value;
        }
        if (take(field) == null) {
            error(field, "必须填写");
        }
        return placeholder;
    }

    private String pointerTo(String field) {
        return pointer + "/" + Findings.escape(field);
    }
}
