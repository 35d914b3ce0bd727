package org.jiesu.sla.adapter.scheduler;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jiesu.sla.adapter.config.SlaConfig;
import org.jiesu.sla.application.fire.FireClocks;
import org.jiesu.sla.application.fire.Noticed;

/**
 * Looks at the clocks whenever one falls due and at least every second; how late it noticed is a
 * histogram. Started again by the scheduler whenever a look fails.
 */
@ApplicationScoped
public class DeadlineScanner {

    private static final Logger LOG = Logger.getLogger(DeadlineScanner.class);

    private final FireClocks fire;
    private final SleepingAlarm alarm;
    private final SlaConfig.Scanner config;
    private final Clock clock;
    private final Timer breachLag;
    private final Timer warningLag;
    private final AtomicBoolean closing = new AtomicBoolean();

    DeadlineScanner(
            FireClocks fire,
            SleepingAlarm alarm,
            SlaConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.fire = fire;
        this.alarm = alarm;
        this.config = config.scanner();
        this.clock = clock;
        this.breachLag = lag(metrics, "breach");
        this.warningLag = lag(metrics, "warning");
    }

    @Scheduled(
            identity = "deadline-scanner",
            every = "1s",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> scan() {
        if (!config.enabled() || closing.get()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(this::lookAndSleep)
                .until(ignored -> closing.get())
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("A look at the clocks failed: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    void close(@Observes ShutdownEvent event) {
        closing.set(true);
        alarm.wake();
    }

    private Uni<Boolean> lookAndSleep() {
        return fire.pass(config.batch())
                .invoke(this::measure)
                .chain(fire::next)
                .map(this::pause)
                .chain(alarm::sleep)
                .replaceWith(true);
    }

    private void measure(Noticed noticed) {
        noticed.breaches().forEach(breachLag::record);
        noticed.warnings().forEach(warningLag::record);
    }

    private Duration pause(Optional<Instant> next) {
        Duration until =
                next.map(look -> Duration.between(clock.instant(), look))
                        .orElse(config.longestSleep());
        if (until.compareTo(config.longestSleep()) > 0) {
            return config.longestSleep();
        }
        boolean waitingForNews = until.isNegative();
        return waitingForNews ? config.shortestSleep() : until;
    }

    private static Timer lag(MeterRegistry metrics, String kind) {
        return Timer.builder("jiesu.deadline.lag")
                .description("How long after its time a clock was noticed")
                .tag("kind", kind)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofHours(1))
                .register(metrics);
    }
}
