package org.jiesu.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Request bodies that are wrong in every way a client can think of, made from a good one: the same
 * for the same seed. A service answers each with 2xx or a problem, and with 5xx none.
 */
public final class HostileBodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final String good;

    private HostileBodies(String good, long seed) {
        this.good = good;
        this.random = new Random(seed);
    }

    /** So many bodies, each of its own kind of wrong; a few may happen to be right. */
    public static List<byte[]> from(String good, long seed, int count) {
        HostileBodies hostile = new HostileBodies(good, seed);
        List<byte[]> bodies = new ArrayList<>(HostileValues.wholes());
        while (bodies.size() < count) {
            bodies.add(hostile.next());
        }
        return List.copyOf(bodies.subList(0, count));
    }

    private byte[] next() {
        return switch (random.nextInt(8)) {
            case 0 -> damaged();
            case 1 -> bytes(good.substring(0, random.nextInt(good.length() + 1)));
            case 2 -> bytes(doubled());
            default -> bytes(changed());
        };
    }

    /** One to four bytes of the good body are others. */
    private byte[] damaged() {
        byte[] body = bytes(good);
        for (int i = 0; i <= random.nextInt(4); i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    /** The first field comes twice, the second time with another value. */
    private String doubled() {
        int open = good.indexOf('{');
        int colon = good.indexOf(':', open);
        return good.substring(0, open + 1)
                + good.substring(open + 1, colon)
                + ":"
                + HostileValues.any(random)
                + ","
                + good.substring(open + 1);
    }

    /** One to three values anywhere are of another kind, missing, or additional. */
    private String changed() {
        try {
            JsonNode body = JSON.readTree(good);
            String marker = "\u0001hostile\u0001";
            String text = JSON.writeValueAsString(body);
            for (int i = 0; i <= random.nextInt(3); i++) {
                change(body, marker);
                String quoted = JSON.writeValueAsString(marker);
                text = JSON.writeValueAsString(body);
                int at = text.indexOf(quoted);
                if (at >= 0) {
                    text =
                            text.substring(0, at)
                                    + HostileValues.any(random)
                                    + text.substring(at + quoted.length());
                    text = text.replace(quoted, "null");
                }
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a good body to start from", e);
        }
    }

    private void change(JsonNode node, String marker) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            if (value.isContainerNode() && !value.isEmpty() && random.nextBoolean()) {
                change(value, marker);
            } else if (random.nextInt(6) == 0) {
                object.remove(name);
            } else if (random.nextInt(6) == 0) {
                object.put(HostileValues.name(random), marker);
            } else {
                object.put(name, marker);
            }
        } else if (node instanceof ArrayNode array) {
            array.add(marker);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
