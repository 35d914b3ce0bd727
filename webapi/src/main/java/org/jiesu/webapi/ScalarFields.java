package org.jiesu.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plain values of one JSON object; {@link JsonFields} says how they are to be used. */
public abstract sealed class ScalarFields permits JsonFields {
    private static final int LISTED = 20;

    private final ObjectNode object;
    private final String pointer;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();

    ScalarFields(ObjectNode object, String pointer, Findings findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
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

    final Findings findings() {
        return findings;
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

    final @Nullable JsonNode take(String field) {
        known.add(field);
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private <T> @Nullable T value(String field, Function<JsonNode, T> read) {
        JsonNode node = take(field);
        return node == null ? null : at(pointerTo(field), node, read);
    }

    final <T> @Nullable T at(String where, JsonNode node, Function<JsonNode, T> read) {
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

    final String pointerTo(String field) {
        return pointer + "/" + Findings.escape(field);
    }
}
