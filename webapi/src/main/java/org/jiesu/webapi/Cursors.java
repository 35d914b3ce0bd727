package org.jiesu.webapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque positions in a list. A cursor is signed together with the filter of its query, so one that
 * was altered or belongs to another query is refused with 400.
 */
@ApplicationScoped
public class Cursors {
    private static final int MAC_BYTES = 16;
    private static final int MAX_LENGTH = 2_000;

    private final byte[] key;

    @Inject
    Cursors(SecretsConfig secrets) {
        this(Base64.getDecoder().decode(secrets.cursorKey()));
    }

    Cursors(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException(
                    "Expected jiesu.secrets.cursor-key to have 16 bytes or more, but it has "
                            + key.length);
        }
        this.key = key.clone();
    }

    /**
     * The cursor after a row.
     *
     * @param filter everything that makes the query what it is: its path, its filters, its order
     * @param position the row's sort key, last part unique
     */
    public String encode(String filter, List<String> position) {
        byte[] payload = pack(position);
        byte[] signed = Arrays.copyOf(mac(filter, payload), MAC_BYTES + payload.length);
        System.arraycopy(payload, 0, signed, MAC_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * The position of a cursor made by {@link #encode} for the same filter; anything else is a 400.
     */
    public List<String> decode(String filter, String cursor) {
        byte[] signed = bytes(cursor);
        byte[] payload = Arrays.copyOfRange(signed, MAC_BYTES, signed.length);
        if (!MessageDigest.isEqual(mac(filter, payload), Arrays.copyOf(signed, MAC_BYTES))) {
            throw refused();
        }
        return unpack(payload);
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw refused();
        }
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor);
            if (signed.length < MAC_BYTES) {
                throw refused();
            }
            return signed;
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private byte[] mac(String filter, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] name = filter.getBytes(StandardCharsets.UTF_8);
            mac.update((name.length + ":").getBytes(StandardCharsets.UTF_8));
            mac.update(name);
            return Arrays.copyOf(mac.doFinal(payload), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static byte[] pack(List<String> position) {
        StringBuilder packed = new StringBuilder();
        for (String part : position) {
            packed.append(part.length()).append(':').append(part);
        }
        return packed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> unpack(byte[] payload) {
        String packed = new String(payload, StandardCharsets.UTF_8);
        List<String> position = new ArrayList<>();
        for (int at = 0; at < packed.length(); ) {
            int colon = packed.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(packed.substring(at, colon));
            position.add(packed.substring(colon + 1, end));
            at = end;
        }
        return position;
    }

    private static ProblemException refused() {
        return Problems.of(ProblemType.INVALID_CURSOR, "cursor 无效或不属于此查询,请从第一页重新开始。");
    }
}
