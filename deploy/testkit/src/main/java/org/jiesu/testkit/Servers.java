package org.jiesu.testkit;

import java.util.function.Supplier;
import org.jiesu.local.kafka.KafkaTopics;
import org.jiesu.local.kafka.TopicSpec;

/**
 * The servers of this JVM, started when first asked for. Quarkus loads test classes in several
 * class loaders, so what is running is kept in the system properties, which all of them share.
 */
public final class Servers {
    private static final String PREFIX = "jiesu.testkit.";

    private Servers() {}

    /** A PostgreSQL 18 to make databases in. */
    public static PostgresAccess postgres() {
        return PostgresAccess.parse(
                once(
                        "postgres",
                        () ->
                                switch (choice()) {
                                    case EMBEDDED -> Embedded.postgres().url();
                                    case DOCKER -> Docker.postgres().url();
                                    case EXTERNAL -> told("infra.postgres");
                                }));
    }

    /** The bootstrap address of a Kafka that has every topic of the product. */
    public static String kafka() {
        return once(
                "kafka",
                () -> {
                    String bootstrap =
                            switch (choice()) {
                                case EMBEDDED -> Embedded.kafka();
                                case DOCKER -> Docker.kafka();
                                case EXTERNAL -> told("infra.kafka");
                            };
                    new KafkaTopics(bootstrap).ensure(TopicSpec.all());
                    return bootstrap;
                });
    }

    /**
     * Empties every topic, so that a service with a new database meets no events of another run.
     */
    static void emptyTopics() {
        new KafkaTopics(kafka()).recreate(TopicSpec.all());
    }

    static String once(String name, Supplier<String> start) {
        synchronized (System.getProperties()) {
            String running = System.getProperty(PREFIX + name);
            if (running == null) {
                running = start.get();
                System.setProperty(PREFIX + name, running);
            }
            return running;
        }
    }

    private static Choice choice() {
        return Choice.valueOf(
                once(
                        "choice",
                        () -> {
                            Choice made = Choice.made();
                            System.out.println("Tests run against servers: " + made);
                            return made.name();
                        }));
    }

    private static String told(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("Expected -D" + property + " with -Dinfra=external");
        }
        return value;
    }
}
