package org.jiesu.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Kafka's records as ours. */
final class RawRecords {

    private static final byte[] NOTHING = {};

    private RawRecords() {}

    /** By partition, in offset order. */
    static List<RawRecord> of(ConsumerRecords<String, byte[]> records) {
        List<RawRecord> all = new ArrayList<>(records.count());
        for (TopicPartition partition : records.partitions()) {
            records.records(partition).forEach(record -> all.add(of(record)));
        }
        return all;
    }

    private static RawRecord of(ConsumerRecord<String, byte[]> record) {
        Origin origin = new Origin(record.topic(), record.partition(), record.offset());
        String key = record.key();
        byte[] payload = record.value();
        return new RawRecord(
                origin,
                key == null ? "no key " + origin.partition() + "-" + origin.offset() : key,
                KafkaHeaders.read(record.headers()),
                payload == null ? NOTHING : payload,
                Instant.ofEpochMilli(Math.max(record.timestamp(), 0)));
    }
}
