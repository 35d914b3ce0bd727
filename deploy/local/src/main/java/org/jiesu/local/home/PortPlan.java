package org.jiesu.local.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jiesu.local.process.Ports;

/**
 * Which part listens where. A port that was chosen stays over restarts, so that addresses people
 * wrote down stay true; only when a stranger has taken it in the meantime another is chosen.
 */
public final class PortPlan {
    /** Where people come in, unless {@code JIESU_PORT} moves it. */
    public static final int GATEWAY = 8080;

    private static final int TRIES = 50;

    private final Path file;
    private final Map<String, String> environment;
    private final IntPredicate usable;
    private final Properties kept = new Properties();

    /** {@code usable} says whether a port is free or already held by the part that wants it. */
    public PortPlan(Path file, Map<String, String> environment, IntPredicate usable) {
        this.file = file;
        this.environment = environment;
        this.usable = usable;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Expected to read " + file, e);
            }
        }
    }

    public int gateway() {
        return fixed("JIESU_PORT", GATEWAY);
    }

    public int kafka() {
        return asked("JIESU_KAFKA_PORT", "kafka");
    }

    public int postgres() {
        return asked("JIESU_POSTGRES_PORT", "postgres");
    }

    /** The port of a service, or with {@code -management} after its name of its health. */
    public int of(String name) {
        String last = kept.getProperty(name);
        if (last != null && usable.test(Integer.parseInt(last))) {
            return Integer.parseInt(last);
        }
        int chosen = choose();
        kept.setProperty(name, Integer.toString(chosen));
        store();
        return chosen;
    }

    private int asked(String variable, String name) {
        return environment.getOrDefault(variable, "").isEmpty() ? of(name) : fixed(variable, 0);
    }

    private int fixed(String variable, int otherwise) {
        String told = environment.getOrDefault(variable, "");
        if (told.isEmpty()) {
            return otherwise;
        }
        if (!told.matches("\\d{1,5}") || Integer.parseInt(told) > 65_535 || told.equals("0")) {
            throw new IllegalArgumentException(
                    "Expected a port in " + variable + ", but got '" + told + "'");
        }
        return Integer.parseInt(told);
    }

    private int choose() {
        Set<Object> taken = new HashSet<>(kept.values());
        for (int i = 0; i < TRIES; i++) {
            int port = Ports.free();
            if (!taken.contains(Integer.toString(port)) && port != gateway()) {
                return port;
            }
        }
        throw new IllegalStateException("Expected a free port, but found none");
    }

    private void store() {
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "Chosen free at the first start");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write " + file, e);
        }
    }
}
