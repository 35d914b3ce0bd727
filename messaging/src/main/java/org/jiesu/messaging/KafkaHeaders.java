package org.jiesu.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Text headers on Kafka records. */
final class KafkaHeaders {

    private KafkaHeaders() {}

    static void write(Map<String, String> from, Headers to) {
        from.forEach((name, value) -> to.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Only what CloudEvents and we define; of a repeated header the last. */
    static Map<String, String> read(Headers from) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : from) {
            boolean ours = header.key().startsWith("ce_") || header.key().equals("content-type");
            if (ours && header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
