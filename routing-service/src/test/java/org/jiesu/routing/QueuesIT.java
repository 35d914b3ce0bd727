package org.jiesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class QueuesIT extends RunningService {
    @Test
    void twenty_claim_at_once_and_nobody_gets_what_another_has()
            throws ExecutionException, InterruptedException {
        String unit = "110101016";
        Place place = new Place("110101", unit, null, null, null);
        List<UUID> tickets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tickets.add(wire.register("地锁", "私装地锁", "PM03", place));
        }
        tickets.forEach(this::shares);
        List<Callable<List<String>>> claims = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            claims.add(() ->
                    Door.post("handler-" + unit, "tasks/claim", Map.of("unit", unit, "limit", 5))
                            .jsonPath()
                            .getList("tasks.assignmentId"));
        }
        List<String> claimed = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            for (Future<List<String>> answer : pool.invokeAll(claims)) {
                claimed.addAll(answer.get());
            }
        }
        Set<String> distinct = new HashSet<>(claimed);
        assertThat(distinct).hasSameSizeAs(claimed);
        while (claimed.size() < 60) {
            List<String> more =
                    Door.post("handler-" + unit, "tasks/claim", Map.of("unit", unit, "limit", 50))
                            .jsonPath()
                            .getList("tasks.assignmentId");
            assertThat(more).isNotEmpty();
            claimed.addAll(more);
        }
        assertThat(claimed).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void versions_guard_every_change() {
        String id = share(wire.groundLock(), "LEAD");
        String path = "assignments/" + id + "/sign";
        assertThat(Door.post(HANDLER, path, Map.of()).statusCode()).isEqualTo(428);
        ok(Door.post(HANDLER, path, Map.of(), "\"1\""));
        assertThat(Door.post(HANDLER, path, Map.of(), "\"1\"").statusCode()).isEqualTo(412);
        Response conflict = Door.act(HANDLER, id, "sign", Map.of());
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.jsonPath().getString("detail")).contains("SIGNED");
    }

    @Test
    void each_unit_sees_its_own_and_no_other() {
        UUID ticket = wire.register("群租", "群租房", "PM08", STREET);
        String lead = "assignments/" + share(ticket, "LEAD");
        List<String> cos =
                shares(ticket).stream()
                        .filter(s -> "CO".equals(s.get("role")))
                        .map(s -> String.valueOf(s.get("assignmentId")))
                        .toList();
        String zjw = "assignments/" + cos.getFirst();
        String gaf = "assignments/" + cos.getLast();
        Map<String, List<Integer>> expected =
                Map.of(
                        HANDLER,
                        List.of(200, 200, 200),
                        "handler-110101-ZJW",
                        List.of(200, 200, 404),
                        "handler-110101-GAF",
                        List.of(200, 404, 200),
                        "handler-110101",
                        List.of(200, 404, 404),
                        "handler-110101010",
                        List.of(404, 404, 404),
                        "supervisor",
                        List.of(200, 200, 200),
                        "analyst",
                        List.of(403, 403, 403));
        expected.forEach((user, codes) ->
                assertThat(
                                List.of(
                                        Door.get(user, lead).statusCode(),
                                        Door.get(user, zjw).statusCode(),
                                        Door.get(user, gaf).statusCode()))
                        .as(user)
                        .isEqualTo(codes));
        assertThat(Door.post("handler-110101010", lead + "/sign", Map.of(), "\"1\"").statusCode())
                .isEqualTo(404);
        assertThat(Door.post("handler-110101", lead + "/sign", Map.of(), "\"1\"").statusCode())
                .isEqualTo(403);
        assertThat(Door.get("handler-110101010", "tasks?unit=110101009").statusCode())
                .isEqualTo(404);
        assertThat(
                        Door.post(
                                        "handler-110101010",
                                        "tasks/claim",
                                        Map.of("unit", "110101009", "limit", 1))
                                .statusCode())
                .isEqualTo(404);
        assertThat(Door.get("handler-110101", "tasks?unit=110101009").statusCode()).isEqualTo(200);
    }

    @Test
    void queues_show_lights_and_page_by_due_time() {
        String unit = "110101013";
        Place place = new Place("110101", unit, null, null, null);
        List<UUID> tickets = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID ticket = wire.register("地锁", "私装地锁", "PM03", place);
            tickets.add(ticket);
            clock(ticket, UUID.fromString(share(ticket, "LEAD")), Duration.ofHours(i - 1));
        }
        String user = "handler-" + unit;
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        Door.get(user, "tasks?unit=" + unit)
                                                .jsonPath()
                                                .getList("tasks.light"))
                                .containsExactly("RED", "RED", "YELLOW", "GREEN", "GREEN"));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page =
                    Door.get(
                            user,
                            "tasks?unit="
                                    + unit
                                    + "&limit=2"
                                    + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.jsonPath().getList("tasks.ticketId"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(tickets.stream().map(UUID::toString).toList());
        List<String> newest =
                Door.get(user, "tasks?unit=" + unit + "&sort=registered&limit=5")
                        .jsonPath()
                        .getList("tasks.ticketId");
        assertThat(newest).isEqualTo(tickets.reversed().stream().map(UUID::toString).toList());
    }

    @Test
    void anyone_signed_in_may_ask_what_is_known() {
        assertThat(
                        Door.get("analyst", "units?kind=STREET&parent=110101")
                                .jsonPath()
                                .getList("units.code"))
                .hasSize(17);
        assertThat(
                        Door.post("analyst", "classify", Map.of("title", "私装地锁", "content", "车位"))
                                .jsonPath()
                                .getString("candidates[0].category"))
                .isEqualTo("PM03");
        assertThat(
                        Door.post("analyst", "locate", Map.of("text", "东直门外胡家园那边"))
                                .jsonPath()
                                .getString("community"))
                .isEqualTo("110101009003");
        assertThat(Door.get("analyst", "vocabulary").jsonPath().getString("category.PM03"))
                .contains("停车");
        Response counts = Door.get("admin", "reconciliation");
        assertThat(counts.jsonPath().getLong("registered"))
                .isEqualTo(
                        counts.jsonPath().getLong("dispatched")
                                + counts.jsonPath().getLong("waiting")
                                + counts.jsonPath().getLong("ended"));
    }

    private void clock(UUID ticket, UUID assignment, Duration due) {
        UUID deadline = Wire.id();
        Instant now = Instant.now();
        wire.send(
                new SlaEvent.DeadlineStarted(
                        ticket,
                        1,
                        new SlaEvent.ClockRef(deadline, "HANDLE", assignment, "u", "LEAD"),
                        "ORDINARY",
                        "BEIJING@1",
                        "1",
                        now,
                        now.plus(due),
                        now.plus(due).minusSeconds(4000)),
                deadline);
    }
}
