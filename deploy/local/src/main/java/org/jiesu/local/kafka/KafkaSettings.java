package org.jiesu.local.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.local.process.Ports;

/**
 * What one broker needs to know.
 *
 * @param program the folder {@code deploy/broker/target}, with {@code classes} and {@code lib}
 * @param data where its log and its cluster id stay; made at the first start
 * @param port a free one is chosen for 0
 * @param java the JVM to run it with
 * @param jvm the options of that JVM: its heap, its archive
 */
public record KafkaSettings(
        Path program, Path data, Path log, int port, Path java, List<String> jvm) {

    public KafkaSettings {
        jvm = List.copyOf(jvm);
    }

    KafkaSettings withPort(int chosen) {
        return new KafkaSettings(program, data, log, chosen, java, jvm);
    }

    /** The settings of one process that is broker and controller, for a machine with few cores. */
    Map<String, String> serverProperties(String clusterId, int controllerPort) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("jiesu.cluster.id", clusterId);
        properties.put("node.id", "1");
        properties.put("process.roles", "broker,controller");
        properties.put("controller.quorum.voters", "1@" + Ports.HOST + ":" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        String broker = "BROKER://" + Ports.HOST + ":" + port;
        properties.put("listeners", broker + ",CONTROLLER://" + Ports.HOST + ":" + controllerPort);
        properties.put("advertised.listeners", broker);
        properties.put("log.dirs", data.resolve("log").toString());
        properties.put("auto.create.topics.enable", "false");
        oneBroker(properties);
        return properties;
    }

    private static void oneBroker(Map<String, String> properties) {
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "5");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "5");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // The default asks for 128 MiB at once.
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "2");
    }
}
