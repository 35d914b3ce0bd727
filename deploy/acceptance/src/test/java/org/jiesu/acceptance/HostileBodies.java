package org.jiesu.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Bodies nobody should send: the same seed, the same bodies. */
final class HostileBodies {

    private static final String[] KEYS = {
        "channel",
        "nature",
        "title",
        "content",
        "reporter",
        "phone",
        "place",
        "district",
        "unit",
        "limit",
        "reason",
        "note",
        "outcome",
        "text",
        "decision",
        "lead",
        "coHandlers",
        "days",
        "contacted",
        "solved",
        "satisfaction",
        "reopen",
        "clock",
        "amount",
        "startedAt",
        "hours",
        "cursor",
        "number",
        "state",
        "from",
        "to",
        "profile",
        "stage",
        "grade",
        "tags",
        "into"
    };

    private static final String[] TEXTS = {
        "",
        " ",
        "\\u0000",
        "\\ud800",
        "COMPLAINT",
        "PHONE",
        "2026-02-30T25:00:00Z",
        "-1",
        "NaN",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "${jndi:x}",
        "\\u202e反",
        "9999999999999999999999",
        "110101009",
        "+08:00",
        "null",
        "\\uFEFF",
        "%00",
        "𠮷"
    };

    private final SplittableRandom random;

    HostileBodies(long seed) {
        random = new SplittableRandom(seed);
    }

    byte[] next() {
        return switch (random.nextInt(10)) {
            case 0 -> raw();
            case 1 -> truncated();
            case 2 -> ("[".repeat(1 + random.nextInt(5_000))).getBytes(StandardCharsets.UTF_8);
            case 3 -> value(3).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("\uFEFF" + object(2)).getBytes(StandardCharsets.UTF_8);
            default -> object(3).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] raw() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] truncated() {
        String whole = object(2);
        return whole.substring(0, random.nextInt(whole.length())).getBytes(StandardCharsets.UTF_8);
    }

    private String object(int depth) {
        StringBuilder json = new StringBuilder("{");
        int fields = random.nextInt(8);
        for (int i = 0; i < fields; i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(KEYS[random.nextInt(KEYS.length)])
                    .append("\":")
                    .append(value(depth - 1));
        }
        return json.append('}').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextBoolean());
            case 2 -> String.valueOf(random.nextLong());
            case 3 -> "1e" + random.nextInt(2_000);
            case 4 -> '"' + "长".repeat(random.nextInt(3_000)) + '"';
            case 5, 6 -> '"' + TEXTS[random.nextInt(TEXTS.length)] + '"';
            case 7 -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
            default -> object(depth);
        };
    }
}
