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
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.ReferenceEvent;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class RoutingIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Place STREET = new Place("110101", "110101009", null, null, null);
    private static final String HANDLER = "handler-110101009";

    private Wire wire;

    @BeforeEach
    void connect() {
        wire =
                new Wire(
                        ConfigProvider.getConfig()
                                .getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    private List<Map<String, Object>> shares(UUID ticket) {
        await().atMost(SOON)
                .until(() ->
                        Door.get("supervisor", "tickets/" + ticket + "/dispatch").statusCode()
                                == 200);
        return Door.get("supervisor", "tickets/" + ticket + "/dispatch")
                .jsonPath()
                .getList("assignments");
    }

    private String share(UUID ticket, String role) {
        return shares(ticket).stream()
                .filter(share -> role.equals(share.get("role")))
                .map(share -> String.valueOf(share.get("assignmentId")))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static void ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }

    private void handle(String user, String assignment) {
        ok(Door.act(user, assignment, "sign", Map.of()));
        ok(Door.act(user, assignment, "contact", Map.of("note", "已联系")));
        ok(Door.act(user, assignment, "reply", Map.of("outcome", "SOLVED", "text", "已处理")));
    }

    @Test
    void the_fixed_point_goes_from_event_to_completion() {
        UUID ticket = wire.groundLock();
        handle(HANDLER, share(ticket, "LEAD"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(wire.toldOf(ticket))
                                .containsExactly(
                                        "TicketClassified",
                                        "TicketLocated",
                                        "TicketDispatched",
                                        "AssignmentSigned",
                                        "ReporterContacted",
                                        "ReplySubmitted",
                                        "ReplyAudited",
                                        "TicketCompleted"));
        var dispatched = (RoutingEvent.TicketDispatched) wire.told(ticket.toString()).get(2);
        assertThat(dispatched.category()).isEqualTo("PM03");
        assertThat(dispatched.categoryPath()).containsExactly("PM", "PM03");
        assertThat(dispatched.assignments())
                .extracting(RoutingEvent.OpenedAssignment::unit)
                .containsExactly("110101009", "110101");
        assertThat(dispatched.place().community()).isEqualTo("110101009003");
    }

    @Test
    void reference_data_is_told_once() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(wire.told("unit/110101009/1")).hasSize(1));
        assertThat(wire.told("unit/110101009/1").getFirst())
                .isInstanceOf(ReferenceEvent.UnitChanged.class);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(wire.told("category/PM17/1")).hasSize(1));
    }

    @Test
    void a_registration_told_twice_is_dispatched_once() {
        UUID ticket = Wire.id();
        var event = Wire.registered(ticket, "地锁", "私装地锁", "PM03", STREET, null);
        wire.send(event);
        wire.send(event);
        UUID marker = wire.groundLock();
        assertThat(shares(marker)).hasSize(2);
        assertThat(shares(ticket)).hasSize(2);
    }

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
    void what_no_rule_decides_waits_for_a_dispatcher_within_the_law() {
        UUID ticket = wire.register("你好", "说不清楚", null, new Place(null, null, null, null, null));
        shares(ticket);
        assertThat(
                        Door.get("dispatcher", "dispatch-queue?limit=200")
                                .jsonPath()
                                .getList("tickets.ticketId"))
                .contains(ticket.toString());
        String path = "tickets/" + ticket + "/dispatch";
        assertThat(Door.post("operator", path, Map.of("lead", "110101009")).statusCode())
                .isEqualTo(403);
        assertThat(Door.post("dispatcher", path, Map.of()).statusCode()).isEqualTo(400);
        assertThat(Door.post("dispatcher", path, Map.of("lead", "110101009003")).statusCode())
                .isEqualTo(409);
        ok(
                Door.post(
                        "dispatcher",
                        path,
                        Map.of(
                                "lead", "110101009",
                                "category", "PM05",
                                "place", Map.of("district", "110101", "street", "110101009"),
                                "reason", "电话核实")));
        assertThat(Door.post("dispatcher", path, Map.of("lead", "110101009")).statusCode())
                .isEqualTo(409);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(wire.toldOf(ticket))
                                .containsExactly(
                                        "TicketReferredToDispatcher",
                                        "CategoryCorrected",
                                        "PlaceCorrected",
                                        "TicketDispatched"));
    }

    @Test
    void a_return_is_ruled_on_once() {
        UUID ticket = wire.groundLock();
        String first = share(ticket, "LEAD");
        Response asked =
                Door.act(
                        HANDLER, first, "return", Map.of("reason", "NOT_OUR_DUTY", "note", "非本单位"));
        ok(asked);
        String path = "returns/" + asked.jsonPath().getString("returnId") + "/decision";
        assertThat(Door.post("arbiter", path, Map.of("decision", "ACCEPTED")).statusCode())
                .isEqualTo(400);
        ok(Door.post("arbiter", path, Map.of("decision", "ACCEPTED", "unit", "110101-JTZD")));
        assertThat(Door.post("arbiter", path, Map.of("decision", "REFUSED")).statusCode())
                .isIn(404, 409);
        handle("handler-110101-JTZD", share(ticket, "LEAD"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(wire.toldOf(ticket))
                                .contains("ReturnRequested", "ReturnDecided", "TicketCompleted"));
    }

    @Test
    void intake_s_later_news_close_restore_and_open_again() {
        UUID ticket = wire.groundLock();
        String lead = share(ticket, "LEAD");
        wire.send(new IntakeEvent.TicketMerged(ticket, 1, Wire.id(), Instant.now()));
        awaitState(lead, "WITHDRAWN");
        wire.send(new IntakeEvent.TicketUnmerged(ticket, 1, Wire.id(), Instant.now()));
        awaitState(lead, "PENDING_SIGN");
        handle(HANDLER, lead);
        wire.send(new IntakeEvent.TicketReopened(ticket, 2, "未解决", Instant.now()));
        await().atMost(SOON).until(() -> !share(ticket, "LEAD").equals(lead));
        wire.send(new IntakeEvent.TicketAnonymised(ticket, 2, Instant.now()));
        await().atMost(SOON)
                .until(() ->
                        Door.get("supervisor", "assignments/" + lead)
                                .jsonPath()
                                .getString("ticket.content")
                                .isEmpty());
    }

    private void awaitState(String assignment, String state) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        Door.get("supervisor", "assignments/" + assignment)
                                                .jsonPath()
                                                .getString("state"))
                                .isEqualTo(state));
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
}
