package org.jiesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.ReferenceEvent;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class WayOfATicketIT extends RunningService {
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
}
