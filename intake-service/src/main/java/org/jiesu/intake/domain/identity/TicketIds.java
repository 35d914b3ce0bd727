package org.jiesu.intake.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * UUIDv7 whose time is the time of registration, in milliseconds, for imported history too: the
 * tables are cut by ranges of it.
 */
public final class TicketIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long TAIL = 0x3FFF_FFFF_FFFF_FFFFL;

    private TicketIds() {}

    /** An id of that moment with the given random bits, of which 74 are used. */
    public static UUID at(Instant moment, long high, long low) {
        return new UUID(
                moment.toEpochMilli() << 16 | VERSION_7 | high & 0xFFF, VARIANT | low & TAIL);
    }

    /** The same matter of an earlier system has the same id, however often it is imported. */
    public static UUID imported(Instant registeredAt, String source, String externalNumber) {
        byte[] digest = sha256(source.length() + ":" + source + externalNumber);
        return at(registeredAt, bits(digest, 0), bits(digest, Long.BYTES));
    }

    /** When the ticket of that id was registered, in milliseconds. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** Not above any id of that moment or later, and above every earlier one. */
    public static UUID lowest(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    private static long bits(byte[] digest, int from) {
        long bits = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            bits = bits << Byte.SIZE | digest[i] & 0xFF;
        }
        return bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected every JDK to know SHA-256", impossible);
        }
    }
}
