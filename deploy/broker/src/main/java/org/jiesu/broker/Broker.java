package org.jiesu.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Formats the log directory if it is new and runs the broker: one JVM start instead of the two that
 * Kafka's own scripts need. A formatted directory of another cluster is refused, never overwritten.
 */
public final class Broker {
    private Broker() {}

    /** Takes the path of a server.properties that also names {@code jiesu.cluster.id}. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Expected one argument, the server.properties");
        }
        format(read(Path.of(arguments[0])));
        Kafka.main(arguments);
    }

    private static void format(Properties settings) throws Exception {
        String logDirectory = settings.getProperty("log.dirs");
        new Formatter()
                .setClusterId(settings.getProperty("jiesu.cluster.id"))
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .addDirectory(logDirectory)
                .setMetadataLogDirectory(logDirectory)
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties read(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }
}
