package org.jiesu.intake.domain.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a parsed JSON object field by field and writes down what is wrong, so that a caller learns
 * of all faults at once. A field nobody asked for is a fault too.
 */
public final class Form {

    private static final int MOST_FAULTS = 50;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private final Map<?, ?> values;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    private Form(Map<?, ?> values, String pointer, List<Fault> faults) {
        this.values = values;
        this.pointer = pointer;
        this.faults = faults;
    }

    public Form(Map<?, ?> values) {
        this(values, "", new ArrayList<>());
    }

    public List<Fault> faults() {
        return List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }

    public int faultCount() {
        return faults.size();
    }

    public void fault(String field, String message) {
        faults.add(new Fault(pointer + "/" + field, message));
    }

    /** The object of that name; an empty one when it is missing. */
    public Form nested(String field) {
        Object value = value(field);
        if (value != null && !(value instanceof Map)) {
            fault(field, "必须是一个对象 {…}");
        }
        Map<?, ?> inner = value instanceof Map<?, ?> map ? map : Map.of();
        return new Form(inner, pointer + "/" + field, faults);
    }

    public boolean isMissing(String field) {
        return value(field) == null;
    }

    /** A text without control characters, trimmed; null when missing, blank or wrong. */
    public @Nullable String text(String field, int longest) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            fault(field, "必须是文字(用引号括起)");
            return null;
        }
        String stripped = text.strip();
        if (!Characters.areWritable(stripped)) {
            fault(field, "不能含有控制字符或不完整的字符");
            return null;
        }
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            fault(field, "不能超过 " + longest + " 个字");
            return null;
        }
        return stripped.isEmpty() ? null : stripped;
    }

    /** A text that must be there; empty when it is wrong. */
    public String requiredText(String field, int longest) {
        int before = faults.size();
        String text = text(field, longest);
        if (text == null && faults.size() == before) {
            fault(field, "必须填写,最多 " + longest + " 个字");
        }
        return text == null ? "" : text;
    }

    /** A text of that shape; null when missing or wrong. */
    public @Nullable String shaped(String field, Pattern shape, String remedy) {
        int before = faults.size();
        String text = text(field, Integer.MAX_VALUE);
        if (text == null || shape.matcher(text).matches()) {
            return text;
        }
        if (faults.size() == before) {
            fault(field, remedy);
        }
        return null;
    }

    /** One of the enum's codes; null when missing or wrong. */
    public <E extends Enum<E>> @Nullable E code(String field, Class<E> codes) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(value)) {
                return code;
            }
        }
        fault(field, "必须是以下代码之一:" + list(codes));
        return null;
    }

    /** One of the enum's codes, which must be there; {@code otherwise} when it is wrong. */
    public <E extends Enum<E>> E requiredCode(String field, Class<E> codes, E otherwise) {
        if (isMissing(field)) {
            fault(field, "必须填写,且是以下代码之一:" + list(codes));
        }
        E code = code(field, codes);
        return code == null ? otherwise : code;
    }

    /** True or false; null when missing or wrong. */
    public @Nullable Boolean flag(String field) {
        Object value = value(field);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        fault(field, "必须是 true 或 false");
        return null;
    }

    /** A list of different texts; empty when missing or wrong. */
    public List<String> texts(String field, int most, int longest) {
        Object value = value(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > most) {
            fault(field, "必须是最多 " + most + " 项的列表 […]");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Form item = new Form(itemAt(list, i), pointer + "/" + field, faults);
            String text = item.requiredText(Integer.toString(i), longest);
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** Call it last: whatever was not asked for by now is unknown. */
    public void nothingElse() {
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            if (!asked.contains(name)) {
                // A strange name may itself be somebody's data, so it is not repeated.
                boolean plain = FIELD_NAME.matcher(name).matches();
                faults.add(
                        plain
                                ? new Fault(pointer + "/" + name, "没有这个字段,请去掉")
                                : new Fault(pointer, "含有不认识的字段,请去掉"));
            }
        }
    }

    private @Nullable Object value(String field) {
        asked.add(field);
        return values.get(field);
    }

    private static Map<String, Object> itemAt(List<?> list, int i) {
        Object item = list.get(i);
        return item == null ? Map.of() : Map.of(Integer.toString(i), item);
    }

    private static <E extends Enum<E>> String list(Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
