package org.jiesu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jiesu.client.FrontDoor;
import org.junit.jupiter.api.Test;

class WayOfATicketIT {

    private final FrontDoor door = RunningSystem.get().door();
    private final Tickets tickets = new Tickets(door);

    @Test
    void a_complaint_is_dispatched_handled_called_back_and_counted() {
        await("the categories to be known to reporting")
                .ignoreExceptionsInstanceOf(FrontDoor.Refused.class)
                .atMost(Duration.ofSeconds(30))
                .until(() -> countedToday() >= 0);
        long before = countedToday();
        JsonNode registered = tickets.register(Tickets.lockedParkingSpace());
        String id = registered.path("id").asText();
        String assignment = tickets.awaitTask(Tickets.STREET, id);

        JsonNode dispatch =
                door.get("dispatcher", "/api/routing/v1/tickets/" + id + "/dispatch")
                        .orThrow("evidence");
        assertThat(dispatch.toString()).contains("PM03");
        tickets.handle(Tickets.STREET, assignment);
        tickets.awaitState(id, "COMPLETED");
        assertThat(
                        tickets.callBack(
                                        id,
                                        Map.of(
                                                "contacted", true,
                                                "solved", true,
                                                "satisfaction", "SATISFIED"))
                                .status())
                .isEqualTo(200);
        JsonNode ticket = tickets.awaitState(id, "CALLED_BACK");
        assertThat(ticket.path("lead").toString()).contains(Tickets.STREET);
        await().atMost(Duration.ofSeconds(20)).until(() -> countedToday() >= before + 1);
    }

    @Test
    void the_timeline_tells_every_step_of_all_services_in_order() {
        String id = tickets.register(Tickets.lockedParkingSpace()).path("id").asText();
        tickets.handle(Tickets.STREET, tickets.awaitTask(Tickets.STREET, id));
        tickets.awaitState(id, "COMPLETED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    List<String> services = new ArrayList<>();
                    List<OffsetDateTime> times = new ArrayList<>();
                    for (JsonNode entry :
                            door.get("operator", "/api/intake/v1/tickets/" + id + "/timeline")
                                    .orThrow("timeline")
                                    .path("entries")) {
                        services.add(entry.path("service").asText());
                        times.add(OffsetDateTime.parse(entry.path("at").asText()));
                        assertThat(entry.path("at").asText()).endsWith("+08:00");
                    }
                    assertThat(services).contains("intake", "routing", "sla");
                    assertThat(services.size()).isGreaterThanOrEqualTo(10);
                    assertThat(times).isSorted();
                });
    }

    @Test
    void each_clock_is_met_and_explains_itself() {
        String id = tickets.register(Tickets.lockedParkingSpace()).path("id").asText();
        tickets.handle(Tickets.STREET, tickets.awaitTask(Tickets.STREET, id));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    JsonNode clocks =
                            door.get("operator", "/api/sla/v1/tickets/" + id + "/deadlines")
                                    .orThrow("deadlines");
                    assertThat(clocks.size()).isEqualTo(3);
                    for (JsonNode clock : clocks) {
                        assertThat(clock.path("state").asText()).isEqualTo("MET");
                        assertThat(clock.path("explanation").size()).isPositive();
                    }
                });
    }

    @Test
    void what_no_rule_decides_is_dispatched_by_a_person_and_found_by_number_and_phone() {
        String phone = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        JsonNode registered = tickets.register(Tickets.riddle(phone));
        String id = registered.path("id").asText();
        tickets.awaitState(id, "PENDING_DISPATCH");
        assertThat(
                        door.post(
                                        "dispatcher",
                                        "/api/routing/v1/tickets/" + id + "/dispatch",
                                        Map.of("lead", Tickets.STREET, "reason", "电话核实"))
                                .succeeded())
                .isTrue();
        tickets.handle(Tickets.STREET, tickets.awaitTask(Tickets.STREET, id));
        tickets.awaitState(id, "COMPLETED");
        for (Map<String, String> query :
                List.of(
                        Map.of("number", registered.path("number").asText()),
                        Map.of("phone", phone))) {
            assertThat(
                            door.post("operator", "/api/intake/v1/tickets/search", query)
                                    .orThrow("search")
                                    .toString())
                    .contains(id);
        }
    }

    @Test
    void a_reopened_ticket_goes_back_to_the_same_lead_with_new_clocks() {
        String id = tickets.register(Tickets.lockedParkingSpace()).path("id").asText();
        String first = tickets.awaitTask(Tickets.STREET, id);
        tickets.handle(Tickets.STREET, first);
        tickets.awaitState(id, "COMPLETED");
        assertThat(
                        tickets.callBack(
                                        id,
                                        Map.of(
                                                "contacted", true,
                                                "solved", false,
                                                "satisfaction", "UNSATISFIED",
                                                "reopen", true))
                                .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        tickets.task(Tickets.STREET, id)
                                .filter(task -> !task.path("assignmentId").asText().equals(first))
                                .isPresent());
        assertThat(tickets.ticket(id).body().path("round").asInt()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        door.get("operator", "/api/sla/v1/tickets/" + id + "/deadlines")
                                        .body()
                                        .size()
                                == 6);
    }

    private long countedToday() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return door.get(
                        "analyst",
                        "/api/reports/v1/year-on-year?from=%s&to=%s&by=NONE&category=PM"
                                .formatted(today, today.plusDays(1)))
                .orThrow("year on year")
                .path("total")
                .path("current")
                .asLong();
    }
}
