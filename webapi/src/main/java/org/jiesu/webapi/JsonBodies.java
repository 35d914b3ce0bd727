package org.jiesu.webapi;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Strict reading of request bodies: UTF-8 and JSON to the letter, no field twice, nothing after the
 * end, bounded in depth and length. What is wrong is answered with its line and column.
 */
public final class JsonBodies {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER = 50;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 1 << 20;

    private static final JsonMapper STRICT = strict();

    private JsonBodies() {}

    /** The body as an object whose fields are then asked for; 400 when it is not one. */
    public static JsonFields object(byte @Nullable [] body) {
        if (node(body) instanceof ObjectNode object) {
            return JsonFields.root(object);
        }
        throw Problems.invalid("", "请求体必须是一个 JSON 对象,例如 {\"字段\":\"值\"}");
    }

    /** The body whatever its form; 400 when empty or malformed. */
    public static JsonNode node(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw malformed("请求体为空,请提交 JSON。");
        }
        String text = decode(body);
        try {
            JsonNode node = STRICT.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw malformed("请求体为空,请提交 JSON。");
            }
            return node;
        } catch (StreamConstraintsException tooMuch) {
            throw malformed("JSON 嵌套超过 " + MAX_DEPTH + " 层,或数字、名称过长" + at(tooMuch) + "。");
        } catch (JsonProcessingException malformed) {
            throw malformed("JSON 语法错误或字段重复" + at(malformed) + "。");
        }
    }

    private static String decode(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = decoder.decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed("请求体不是合法的 UTF-8 编码(第 " + (bytes.position() + 1) + " 字节处)。");
        }
    }

    private static String at(JsonProcessingException problem) {
        JsonLocation location = problem.getLocation();
        return location == null
                ? ""
                : "(第 %d 行第 %d 列)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static ProblemException malformed(String detail) {
        return Problems.of(ProblemType.MALFORMED_JSON, detail);
    }

    private static JsonMapper strict() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                        .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxNumberLength(MAX_NUMBER)
                                .maxNameLength(MAX_NAME)
                                .maxStringLength(MAX_TEXT)
                                .build());
        return mapper;
    }
}
