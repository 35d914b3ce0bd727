package org.jiesu.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One JSON value as one typed value, or why not. PostgreSQL stores neither U+0000 nor half a
 * surrogate pair.
 */
final class Values {
    static final String TIME_REMEDY = "必须是带时区的时间,例如 2026-03-01T09:30:00+08:00";

    private static final int LISTED = 30;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Values() {}

    /** The value is of another type or out of range; the remedy goes to the client. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String remedy) {
            super(remedy, null, false, false);
        }

        String remedy() {
            return String.valueOf(getMessage());
        }
    }

    static String text(JsonNode node, int maxLength) {
        String text = plain(node, "必须是文字");
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new Wrong("不能超过 " + maxLength + " 个字");
        }
        return text;
    }

    static <E extends Enum<E>> E choice(JsonNode node, Class<E> choices) {
        E[] constants = choices.getEnumConstants();
        String remedy = oneOf(Arrays.stream(constants).map(Enum::name).toList());
        String name = plain(node, remedy);
        return Arrays.stream(constants)
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Wrong(remedy));
    }

    static String code(JsonNode node, Collection<String> codes) {
        String remedy = oneOf(codes);
        String code = plain(node, remedy);
        if (!codes.contains(code)) {
            throw new Wrong(remedy);
        }
        return code;
    }

    static boolean flag(JsonNode node) {
        if (!node.isBoolean()) {
            throw new Wrong("必须是 true 或 false");
        }
        return node.booleanValue();
    }

    static int integer(JsonNode node, int min, int max) {
        if (!node.isIntegralNumber()
                || !node.canConvertToInt()
                || node.intValue() < min
                || node.intValue() > max) {
            throw new Wrong("必须是 " + min + " 到 " + max + " 之间的整数");
        }
        return node.intValue();
    }

    static Instant instant(JsonNode node) {
        return CityTime.parse(plain(node, TIME_REMEDY));
    }

    static UUID id(JsonNode node) {
        String text = plain(node, "必须是 UUID");
        if (!UUID_FORM.matcher(text).matches()) {
            throw new Wrong("必须是 UUID");
        }
        return UUID.fromString(text);
    }

    private static String plain(JsonNode node, String remedy) {
        if (!node.isTextual()) {
            throw new Wrong(remedy);
        }
        String text = node.textValue();
        if (text.codePoints().anyMatch(Values::forbidden)) {
            throw new Wrong("不能含有控制字符或不完整的字符(U+0000 等)");
        }
        return text;
    }

    private static boolean forbidden(int codePoint) {
        boolean control =
                codePoint < 0x20 && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        return control || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
    }

    private static String oneOf(Collection<String> codes) {
        return "必须是以下之一: " + String.join("、", codes.stream().limit(LISTED).toList());
    }
}
