package org.jiesu.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The values and whole bodies that have broken services before. */
final class HostileValues {
    private static final int HUGE = 1_200_000;

    /** JSON texts, each a value that a field does not expect. */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "-0",
                    "1.5",
                    "1e400",
                    "-1e400",
                    "1e-400",
                    "2147483648",
                    "9223372036854775808",
                    "123456789012345678901234567890",
                    "1e999999999",
                    "\"5\"",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"a\\u0000b\"",
                    "\"\\u0001\\u001b\"",
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "\"\\uFEFF\\u202e\\u200b\"",
                    "\"😀🏽‍👩\"",
                    "\"'; DROP TABLE ticket; --\"",
                    "\"<script>alert(1)</script>\"",
                    "\"=cmd|' /C calc'!A0\"",
                    "\"%00%0d%0a\"",
                    "\"../../etc/passwd\"",
                    "\"2026-02-30T00:00:00+08:00\"",
                    "\"2026-03-01\"",
                    "\"+999999999-01-01T00:00:00Z\"",
                    "\"-292275055-05-16T16:47:04Z\"",
                    "\"2026-03-01T24:00:00+08:00\"",
                    "\"00000000-0000-0000-0000-000000000000\"",
                    "\"not-a-code\"",
                    "\"PHONE\\n\"",
                    "[]",
                    "{}",
                    "[null]",
                    "[[[]]]",
                    "{\"\":null}",
                    "{\"$ref\":\"#\"}",
                    "{\"@class\":\"java.lang.Runtime\"}",
                    "NaN",
                    "Infinity",
                    "undefined",
                    "'single'",
                    "0x10",
                    "01",
                    "\"\\x\"",
                    "\"\t\"",
                    "\"unfinished");

    private static final List<String> NAMES =
            List.of(
                    "zip",
                    "",
                    "id",
                    "__proto__",
                    "state",
                    "ID",
                    "名称",
                    "a/b~c",
                    "\u0000",
                    "version");

    private HostileValues() {}

    static String any(Random random) {
        return switch (random.nextInt(VALUES.size() + 4)) {
            case 0 -> "\"" + "长".repeat(random.nextInt(20_000)) + "\"";
            case 1 -> "[".repeat(500) + "]".repeat(500);
            case 2 -> "[" + "1,".repeat(5_000) + "1]";
            case 3 -> "9".repeat(5_000);
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /** Bodies that are wrong as a whole. */
    static List<byte[]> wholes() {
        return List.of(
                bytes(""),
                bytes(" \n"),
                bytes("null"),
                bytes("[]"),
                bytes("{}"),
                bytes("{"),
                bytes("\"text\""),
                bytes("1"),
                bytes("{}{}"),
                bytes("{} trailing"),
                bytes("{\"a\":1,}"),
                bytes("// comment\n{}"),
                bytes("[".repeat(100_000)),
                bytes("{\"a\":".repeat(50_000)),
                bytes("\u0000\u0000\u0000"),
                bytes("\uFEFF{}"),
                bytes("{\"" + "k".repeat(100_000) + "\":1}"),
                bytes("{\"n\":" + "1".repeat(100_000) + "}"),
                bytes("{\"t\":\"" + "x".repeat(HUGE) + "\"}"),
                "{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_16),
                "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0},
                bytes("<?xml version=\"1.0\"?><a/>"),
                bytes("a=1&b=2"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
