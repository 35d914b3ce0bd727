package org.jiesu.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Starts the relays of both lanes when the database is ready, with or without a broker. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final RelayParts parts;
    private final ServiceName service;
    private final List<LaneRelay> relays = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    OutboxRelay(RelayParts parts, ServiceName service) {
        this.parts = parts;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        if (!parts.config().enabled()) {
            return;
        }
        String owner = service.name() + "-" + EventIds.next(Clock.systemUTC());
        for (Lane lane : Lane.values()) {
            LaneRelay relay = new LaneRelay(lane, owner, parts);
            relays.add(relay);
            Thread thread = new Thread(relay, "relay-" + lane);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        relays.forEach(LaneRelay::stop);
        for (Thread thread : threads) {
            try {
                if (!thread.join(PATIENCE)) {
                    LOG.infof("%s is left behind; what it sent last may be sent again", thread);
                    thread.interrupt();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
