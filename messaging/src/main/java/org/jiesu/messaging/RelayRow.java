package org.jiesu.messaging;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jiesu.contracts.Envelope;

/** An outbox row that is to be sent. */
record RelayRow(long id, Instant createdAt, OutboxRow content) {

    String topic() {
        return content.topic();
    }

    /** Rows of one key go out one after the other. */
    String order() {
        return content.topic() + "/" + content.key();
    }

    ProducerRecord<String, byte[]> record() {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(content.topic(), content.key(), content.payload());
        KafkaHeaders.write(Headers.of(content.envelope()), record.headers());
        return record;
    }

    static RelayRow of(Row row, Lane lane) {
        Envelope envelope =
                new Envelope(
                        row.uuid(2),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.instant(8),
                        row.number(9),
                        row.text(10),
                        row.textOrNull(11),
                        row.uuidOrNull(12),
                        row.textOrNull(13));
        return new RelayRow(
                row.number(0),
                row.instant(1),
                new OutboxRow(lane, row.text(3), row.text(4), envelope, row.bytes(14)));
    }
}
