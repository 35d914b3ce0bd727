package org.jiesu.webapi.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether the path and query of a request can be decoded at all, to text that can be stored. */
final class Addresses {
    private static final Pattern ESCAPES = Pattern.compile("(%[0-9a-fA-F]{2}|[^%])*+");

    private Addresses() {}

    static boolean wellFormed(String uri) {
        if (uri.chars().anyMatch(Addresses::forbidden)) {
            return false;
        }
        return uri.indexOf('%') < 0 || (ESCAPES.matcher(uri).matches() && decodes(uri));
    }

    private static boolean decodes(String uri) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            int octet = c == '%' ? Integer.parseInt(uri, i + 1, i + 3, 16) : c;
            if (octet == 0 || octet > 0xFF) {
                return false;
            }
            bytes.write(octet);
            i += c == '%' ? 2 : 0;
        }
        return isUtf8(bytes.toByteArray());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean forbidden(int c) {
        return c <= 0x20 || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0;
    }
}
