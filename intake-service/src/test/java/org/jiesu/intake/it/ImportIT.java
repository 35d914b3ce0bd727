package org.jiesu.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jiesu.messaging.Transactions;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class ImportIT {

    private static final String HEADER =
            "externalNumber,source,registeredAt,channel,nature,category,district,street,community,compound,unit,"
                    + "dispatchedAt,dueAt,completedAt,contacted,solved,satisfaction\n";

    @Inject Transactions transactions;

    @Test
    void good_rows_go_in_once_and_bad_ones_are_named() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        StringBuilder csv = new StringBuilder("\uFEFF" + HEADER);
        for (int i = 0; i < 350; i++) {
            csv.append(row(run, i));
        }
        csv.append(run)
                .append("-X,12345,2020-02-30,PHONE,COMPLAINT,PM03,110101,,,\"胡家园,小区\",,,,,,,\n");
        csv.append("too,few\n");
        Response report = imported(csv.toString(), "HISTORY");
        report.then()
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(352))
                .body("accepted", equalTo(350))
                .body("rejected", equalTo(2))
                .body("errors[0].line", equalTo(352))
                .body("errors[0].column", equalTo("registeredAt"));
        imported(csv.toString(), "HISTORY")
                .then()
                .body("accepted", equalTo(0))
                .body("repeated", equalTo(350));
        Desk.as("admin")
                .get("/api/intake/v1/imports/" + report.path("id") + "/errors.csv")
                .then()
                .statusCode(200)
                .body(containsString("352,\"registeredAt\""));
        Response found =
                Desk.operator()
                        .body(Map.of("externalNumber", run + "-7"))
                        .post("/api/intake/v1/tickets/search");
        found.then().body("tickets.state", hasItem("ARCHIVED"));
        String id = found.path("tickets[0].id");
        Desk.ticket(id)
                .then()
                .body("registeredAt", containsString("2020-01-08"))
                .body("callback.satisfaction", equalTo("SATISFIED"));
        Desk.operator()
                .get("/api/intake/v1/tickets/" + id + "/timeline")
                .then()
                .body("entries.size()", equalTo(1));
        assertThat(
                        count(
                                "SELECT count(*) FROM outbox WHERE topic = 'jiesu.history' AND aggregateid = '"
                                        + id
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_import_goes_on_from_its_last_commit() throws IOException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            csv.append(row(run, i));
        }
        // As a kill between two chunks leaves it: some records are done, the job still runs.
        Response report = imported(csv.toString(), "HISTORY");
        String id = report.path("id");
        Path file =
                Path.of(
                        transactions
                                .run(work ->
                                        work.select(
                                                "SELECT file FROM import_job WHERE id = '"
                                                        + id
                                                        + "'"))
                                .await()
                                .indefinitely()
                                .getFirst()
                                .text(0));
        assertThat(file).doesNotExist();
        Files.writeString(file, csv);
        change(
                "UPDATE import_job SET state = 'RUNNING', records = 100, finished_at = NULL, accepted = 100 WHERE id = '"
                        + id
                        + "'");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        report(id)
                                .then()
                                .body("state", equalTo("DONE"))
                                .body("rows", equalTo(120))
                                .body("repeated", equalTo(20)));
    }

    @Test
    void a_mapping_translates_columns_and_values() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String mapping =
                """
                {"externalNumber":"编号","source":{"value":"OLD"},"registeredAt":"时间",
                 "channel":{"column":"渠道","values":{"电话":"PHONE"}},"nature":{"value":"COMPLAINT"},
                 "category":"类","district":{"value":"110101"}}\
                """;
        String csv =
                "编号,时间,渠道,类\n"
                        + run
                        + ",2021-05-06 07:08:09,电话,PM01\n"
                        + run
                        + "b,2021-05-06,信鸽,PM01\n";
        Response answer =
                Desk.as("admin")
                        .multiPart("file", "old.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .multiPart(
                                "mapping", "mapping.json", mapping.getBytes(StandardCharsets.UTF_8))
                        .post("/api/intake/v1/imports?mode=HISTORY");
        awaitDone(answer)
                .then()
                .body("accepted", equalTo(1))
                .body("errors[0].column", equalTo("渠道"));
    }

    @Test
    void live_rows_become_tickets_that_are_worked_on() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String csv =
                "source,externalNumber,channel,nature,content,reporter.phone,place.street,tags\n"
                        + "OLD,"
                        + run
                        + "-1,PHONE,COMPLAINT,\"路灯\n不亮\",13800138000,110101009,急;老人\n"
                        + "OLD,"
                        + run
                        + "-2,PHONE,COMPLAINT,路灯不亮,12,110101009,\n";
        imported(csv, "LIVE")
                .then()
                .body("accepted", equalTo(1))
                .body("errors[0].column", equalTo("reporter.phone"))
                .body("errors[0].line", equalTo(4));
        Desk.operator()
                .body(Map.of("externalNumber", run + "-1"))
                .post("/api/intake/v1/tickets/search")
                .then()
                .body("tickets[0].state", equalTo("REGISTERED"));
        imported(csv, "LIVE").then().body("accepted", equalTo(0)).body("repeated", equalTo(1));
    }

    @Test
    void what_is_no_file_is_refused() {
        Desk.as("admin")
                .multiPart("other", "x")
                .post("/api/intake/v1/imports?mode=HISTORY")
                .then()
                .statusCode(400);
        Desk.as("admin")
                .multiPart("file", "a.csv", new byte[0])
                .post("/api/intake/v1/imports")
                .then()
                .statusCode(400);
        imported("a,b\n1,2\n", "HISTORY")
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("externalNumber"));
        imported("", "HISTORY").then().body("state", equalTo("FAILED"));
        Desk.as("operator")
                .multiPart("file", "a.csv", new byte[1])
                .post("/api/intake/v1/imports?mode=LIVE")
                .then()
                .statusCode(403);
        Desk.as("admin").get("/api/intake/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String row(String run, int i) {
        String day = LocalDate.of(2020, 1, 1).plusDays(i).toString();
        return run
                + "-"
                + i
                + ",12345,"
                + day
                + ",PHONE,COMPLAINT,PM03,110101,110101009,,\"胡家园\",110101009,"
                + day
                + "T09:00:00+08:00,,"
                + day
                + "T10:00:00+08:00,true,true,SATISFIED\n";
    }

    private static Response imported(String csv, String mode) {
        return awaitDone(
                Desk.as("admin")
                        .multiPart("file", "history.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .post("/api/intake/v1/imports?mode=" + mode));
    }

    private static Response awaitDone(Response started) {
        String id = started.then().statusCode(202).extract().path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !"RUNNING".equals(report(id).path("state")));
        return report(id);
    }

    private static Response report(String id) {
        return Desk.as("admin").get("/api/intake/v1/imports/" + id);
    }

    private long count(String sql) {
        return transactions
                .run(work -> work.select(sql))
                .await()
                .indefinitely()
                .getFirst()
                .number(0);
    }

    private void change(String sql) {
        assertThat(transactions.run(work -> work.update(sql)).await().indefinitely()).isEqualTo(1);
    }
}
