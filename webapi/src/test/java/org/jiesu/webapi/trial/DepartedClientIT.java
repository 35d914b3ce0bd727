package org.jiesu.webapi.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jiesu.messaging.Transactions;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init")
class DepartedClientIT {
    @TestHTTPResource URI root;
    @Inject Transactions transactions;
    @Inject SlowResource slow;

    @Test
    void the_work_of_a_post_goes_on_when_its_client_has_gone() throws IOException {
        String key = UUID.randomUUID().toString();
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            String request =
                    "POST /api/trial/v1/slow/"
                            + key
                            + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nAuthorization: Bearer "
                            + Tokens.of("operator", Set.of("operator"), Set.of())
                            + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            slow.entered.orTimeout(20, TimeUnit.SECONDS).join();
        }
        slow.gone.orTimeout(20, TimeUnit.SECONDS).join();
        slow.goOn.complete(null);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored(key)).isEqualTo(1));
    }

    private int stored(String key) {
        return transactions
                .run(work ->
                        work.select(
                                "SELECT status FROM idempotency_key WHERE key = $1 AND status = 201",
                                key))
                .await()
                .atMost(Duration.ofSeconds(10))
                .size();
    }
}
