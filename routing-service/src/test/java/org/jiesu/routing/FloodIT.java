package org.jiesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jiesu.contracts.Place;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class FloodIT {

    private static final int TICKETS = 5_000;
    private static final Place PLACE =
            new Place("110101", "110101009", null, "胡家园小区", "东直门街道胡家园小区5号楼");

    @Test
    void a_flood_of_registrations_is_dispatched_batch_by_batch_and_none_is_lost() {
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        long before = dispatched();
        try (Wire wire = new Wire(kafka)) {
            long start = System.nanoTime();
            for (int i = 0; i < TICKETS; i++) {
                wire.sendLater(
                        Wire.registered(
                                Wire.id(), "小区停车位被私装地锁", "楼前有人私装地锁,多次反映物业不管。", null, PLACE, null));
            }
            wire.flush();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> dispatched() >= before + TICKETS);
            double seconds = (System.nanoTime() - start) / 1e9;
            Logger.getLogger(FloodIT.class)
                    .infof("%d tickets in %.1f s: %.0f/s", TICKETS, seconds, TICKETS / seconds);
        }
        assertThat(dispatched()).isEqualTo(before + TICKETS);
    }

    private static long dispatched() {
        return Door.get("admin", "reconciliation").jsonPath().getLong("dispatched");
    }
}
