package org.jiesu.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Sends a batch so that no event overtakes an earlier one of its key: never two of a key in flight,
 * and none behind one that failed. Keys do not wait for each other.
 */
final class RelaySender {

    private final Producer<String, byte[]> producer;
    private final List<RelayRow> acknowledged = new ArrayList<>();
    private final Set<String> failedKeys = new HashSet<>();
    private final Map<String, Throwable> failedTopics = new HashMap<>();
    private final Map<String, Throwable> failures = new HashMap<>();

    RelaySender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Waits for all acknowledgements; the rows it returns are in the log. */
    List<RelayRow> send(List<RelayRow> rows) throws InterruptedException {
        List<RelayRow> pending = rows;
        while (!pending.isEmpty()) {
            pending = sendFirstOfEachKey(pending);
        }
        return acknowledged;
    }

    /** Topics that took nothing, for a reason that is not the record's. */
    Set<String> failedTopics() {
        return failedTopics.keySet();
    }

    /** The last failure of each topic that had one. */
    Map<String, Throwable> failures() {
        return failures;
    }

    private List<RelayRow> sendFirstOfEachKey(List<RelayRow> pending) throws InterruptedException {
        Map<String, RelayRow> round = new LinkedHashMap<>();
        Map<String, Future<RecordMetadata>> inFlight = new LinkedHashMap<>();
        List<RelayRow> later = new ArrayList<>();
        for (RelayRow row : pending) {
            String order = row.order();
            if (failedKeys.contains(order) || failedTopics.containsKey(row.topic())) {
                continue;
            }
            if (round.putIfAbsent(order, row) != null) {
                later.add(row);
                continue;
            }
            Future<RecordMetadata> sent = producer.send(row.record());
            if (sent.isDone()) {
                settle(row, sent);
            } else {
                inFlight.put(order, sent);
            }
        }
        for (Map.Entry<String, Future<RecordMetadata>> sent : inFlight.entrySet()) {
            RelayRow row = round.get(sent.getKey());
            if (row != null) {
                settle(row, sent.getValue());
            }
        }
        return later;
    }

    private void settle(RelayRow row, Future<RecordMetadata> sent) throws InterruptedException {
        try {
            RecordMetadata ignored = sent.get();
            acknowledged.add(row);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            boolean ignored = failedKeys.add(row.order());
            failures.put(row.topic(), cause);
            if (!ofTheRecord(cause)) {
                failedTopics.put(row.topic(), cause);
            }
        }
    }

    private static boolean ofTheRecord(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof SerializationException;
    }
}
