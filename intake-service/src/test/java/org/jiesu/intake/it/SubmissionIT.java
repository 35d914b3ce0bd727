package org.jiesu.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jiesu.messaging.Transactions;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class SubmissionIT {

    private final ObjectMapper json = new ObjectMapper();

    @Inject Transactions transactions;

    @Test
    void each_valid_submission_registers_once_and_each_bad_one_is_answered()
            throws JsonProcessingException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        JsonPath before = reconciliation();
        try (Others others = new Others()) {
            for (int i = 0; i < 600; i++) {
                others.submit(submission(run + "-" + i % 500, "TRANSFER"));
            }
            for (int i = 0; i < 5; i++) {
                others.submit(submission(run + "-bad" + i, "PIGEON"));
            }
            others.submit("{not json " + Desk.PHONE);
            others.submit("[]");
            others.flush();
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    assertThat(grown(before, "submissionsRegistered")).isEqualTo(500);
                    assertThat(grown(before, "submissionsRepeated")).isEqualTo(100);
                    assertThat(grown(before, "rejectedSubmissions")).isEqualTo(7);
                });
        String answers =
                transactions
                        .run(work ->
                                work.select(
                                        "SELECT string_agg(convert_from(payload, 'UTF8'), ' ') FROM outbox WHERE type = 'jiesu.submission.rejected.v1'"))
                        .await()
                        .indefinitely()
                        .getFirst()
                        .text(0);
        assertThat(answers).contains("/channel", run + "-bad3").doesNotContain(Desk.PHONE);
        Map<String, Object> same = Desk.complaint();
        same.put("source", "JIAN-110");
        same.put("externalNumber", run + "-1");
        Desk.register(same).then().statusCode(409);
    }

    private String submission(String number, String channel) throws JsonProcessingException {
        Map<String, Object> body = Desk.complaint();
        body.put("source", "JIAN-110");
        body.put("externalNumber", number);
        body.put("channel", channel);
        return json.writeValueAsString(body);
    }

    private static JsonPath reconciliation() {
        return Desk.as("admin")
                .get("/api/intake/v1/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long grown(JsonPath before, String figure) {
        return reconciliation().getLong(figure) - before.getLong(figure);
    }
}
