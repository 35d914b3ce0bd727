package org.jiesu.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/** Sets records aside in the transaction of their batch, and tells that it did, not what. */
@Singleton
final class LetterBox {

    private final Instance<PayloadCipher> cipher;
    private final ServiceName service;
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();

    LetterBox(Instance<PayloadCipher> cipher, ServiceName service) {
        this.cipher = cipher;
        this.service = service;
    }

    /** Throws if the reader's dead letters could not be encrypted. */
    void accept(Reader reader) {
        if (reader.confidential() && !cipher.isResolvable()) {
            throw new IllegalStateException(
                    "Expected a PayloadCipher bean for the dead letters of " + reader.consumer());
        }
    }

    Uni<Void> setAside(UnitOfWork work, Reader reader, LogId log, List<BatchPlan.Aside> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<LetterRow> letters = new ArrayList<>();
        List<OutboxRow> notices = new ArrayList<>();
        for (BatchPlan.Aside aside : records) {
            letters.add(letter(reader, aside));
            if (aside.dead()) {
                notices.add(notice(reader, aside));
            }
        }
        return LetterTable.insert(work, reader.consumer(), log, reader.confidential(), letters)
                .chain(() ->
                        notices.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : OutboxTable.insert(work, notices));
    }

    /** The payload of a dead letter as it was in the log. */
    byte[] payload(byte[] kept, boolean encrypted, Origin origin) {
        return encrypted ? cipher.get().decrypt(kept, context(origin)) : kept;
    }

    Map<String, String> headers(String written) {
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            json.readTree(written)
                    .properties()
                    .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
            return headers;
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("Expected headers, but got " + written, malformed);
        }
    }

    private LetterRow letter(Reader reader, BatchPlan.Aside aside) {
        RawRecord record = aside.record();
        byte[] payload =
                reader.confidential()
                        ? cipher.get().encrypt(record.payload(), context(record.origin()))
                        : record.payload();
        return new LetterRow(
                aside.dead() ? "DEAD" : "PARKED",
                aside.cause().name(),
                aside.detail(),
                record.origin(),
                record.key(),
                record.headers().get("ce_subject"),
                sequence(record.headers().get("ce_sequence")),
                record.headers().get("ce_type"),
                record.timestamp(),
                text(record.headers()),
                payload);
    }

    private OutboxRow notice(Reader reader, BatchPlan.Aside aside) {
        Origin origin = aside.record().origin();
        Envelope envelope =
                new Envelope(
                        EventIds.next(clock),
                        service.source(),
                        "jiesu.deadletter.written.v1",
                        "deadletter/" + reader.consumer() + "/" + place(origin),
                        clock.instant(),
                        1,
                        Actor.system(service.name()).name(),
                        null,
                        null,
                        aside.record().headers().get("ce_traceparent"));
        Map<String, String> content = new LinkedHashMap<>();
        content.put("consumer", reader.consumer());
        content.put("topic", origin.topic());
        content.put("partition", Integer.toString(origin.partition()));
        content.put("offset", Long.toString(origin.offset()));
        content.put("cause", aside.cause().name());
        return new OutboxRow(
                Lane.LIVE,
                reader.topic().deadLetterNotices(service.name()),
                aside.record().key(),
                envelope,
                text(content).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static @Nullable Long sequence(@Nullable String header) {
        try {
            return header == null ? null : Long.valueOf(header);
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    private String text(Map<String, String> map) {
        try {
            return json.writeValueAsString(map);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String context(Origin origin) {
        return "dead_letter/" + place(origin);
    }

    private static String place(Origin origin) {
        return origin.topic() + "-" + origin.partition() + "-" + origin.offset();
    }
}
