package org.jiesu.routing.adapter.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.Letter;

/**
 * One line of JSON as a letter. Fields it does not know are skipped, so that a city's export can be
 * used as it is.
 */
final class LetterLine {
    private static final ObjectReader JSON =
            new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private LetterLine() {}

    /** {@code title} with {@code content} or {@code detail}; one of them has to be there. */
    static Letter letter(String line) throws LineFault {
        return letter(object(line));
    }

    /** The same with {@code label}. */
    static LabelledLetter labelled(String line) throws LineFault {
        JsonNode object = object(line);
        Letter letter = letter(object);
        String label = text(object, "label");
        if (label.isBlank()) {
            throw new LineFault("no label; add \"label\": \"...\" or leave the line out");
        }
        if (letter.title().isBlank() && letter.detail().isBlank()) {
            throw new LineFault("title and detail are empty; leave the line out");
        }
        return new LabelledLetter(letter, label);
    }

    private static Letter letter(JsonNode object) throws LineFault {
        if (!object.has("title") && !object.has("content") && !object.has("detail")) {
            throw new LineFault(
                    "no text; add \"title\" and \"content\" (\"detail\" is understood too)");
        }
        String content = text(object, "content");
        return new Letter(
                text(object, "title"), content.isEmpty() ? text(object, "detail") : content);
    }

    private static String text(JsonNode object, String name) throws LineFault {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new LineFault("\"" + name + "\" is no text; write it in quotation marks");
        }
        return value.textValue();
    }

    private static JsonNode object(String line) throws LineFault {
        if (line.isBlank()) {
            throw new LineFault("empty; remove the line");
        }
        try {
            JsonNode node = JSON.readValue(line);
            if (node.isObject()) {
                return node;
            }
            throw new LineFault("no JSON object; write {\"title\": \"...\", \"content\": \"...\"}");
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new LineFault(
                    "no valid JSON at column %d; write one JSON object per line".formatted(column));
        }
    }
}
