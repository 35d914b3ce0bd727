package org.jiesu.reporting.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiesu.contracts.IntakeEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.RoutingEvent;
import org.jiesu.contracts.SlaEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

/** Tickets of March 2031, told by three services, routing first. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class LiveTicketsIT {

    private static final Instant MARCH = Instant.parse("2031-03-03T04:00:00Z");
    private static final String WINDOW = "?from=2031-03-01&to=2031-04-01&by=";
    private static final Place PLACE = new Place("110101", "110101009", null, "胡家园小区", null);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrap;

    @Test
    void a_ticket_s_way_becomes_figures_whoever_is_heard_first() {
        try (Teller teller = new Teller(bootstrap)) {
            UUID good = handled(teller, "U-GOOD", true, true, "SATISFIED");
            UUID late = handled(teller, "U-LATE", false, false, "UNSATISFIED");
            UUID merged = handled(teller, "U-LATE", true, true, "SATISFIED");
            intake(teller, merged, 3, new IntakeEvent.TicketMerged(merged, 1, good, MARCH));
            teller.flush();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(LiveTicketsIT::theFiguresStand);

            teller.again(List.of(Topic.SLA, Topic.ROUTING, Topic.INTAKE));
            intake(teller, late, 3, new IntakeEvent.TicketReopened(late, 2, "未解决", MARCH));
            teller.flush();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> rates("UNIT").getInt("rows[1].completed") == 0);
            JsonPath stock = FrontDesk.json("admin", "reconciliation");
            assertThat(stock.getInt("byState.REOPENED")).isEqualTo(1);
            assertThat(stock.getInt("byState.MERGED")).isEqualTo(1);
            assertThat(stock.getInt("unregistered")).isZero();
            assertThat(FrontDesk.json("admin", "verification").getBoolean("matches")).isTrue();
            theHandlerSeesItsOwn();
        }
    }

    private static void theFiguresStand() {
        JsonPath rates = rates("UNIT");
        assertThat(rates.getList("rows.key")).containsExactly("U-GOOD", "U-LATE");
        assertThat(rates.getString("rows[0].score")).isEqualTo("100.0");
        assertThat(rates.getString("rows[1].score")).isEqualTo("10.0");
        assertThat(rates.getString("total.pooled.score")).isEqualTo("55.0");
        assertThat(rates.getString("scoringRule.code")).isEqualTo("HUAIROU");
        assertThat(rates.getMap("watermarks"))
                .containsKeys("jiesu.intake", "jiesu.routing", "jiesu.sla");
        JsonPath onTime = FrontDesk.json("supervisor", "on-time" + WINDOW + "NONE");
        assertThat(onTime.getString("total.onTimeRate")).isEqualTo("50.00");
        JsonPath backlog =
                FrontDesk.json("supervisor", "backlog?to=2031-04-01&by=STREET&source=LIVE");
        assertThat(backlog.getInt("total.open")).isZero();
        assertThat(backlog.getInt("total.received")).isEqualTo(3);
        JsonPath ranking = FrontDesk.json("analyst", "ranking" + WINDOW + "UNIT");
        assertThat(ranking.getList("rows.rank")).containsExactly(1, 2);
    }

    private static void theHandlerSeesItsOwn() {
        JsonPath own =
                FrontDesk.as("handler", "U-GOOD")
                        .get("/api/reports/v1/three-rates" + WINDOW + "UNIT")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(own.getList("rows.key")).containsExactly("U-GOOD");
    }

    private static JsonPath rates(String by) {
        return FrontDesk.json("analyst", "three-rates" + WINDOW + by);
    }

    private static UUID handled(
            Teller teller, String unit, boolean inTime, boolean solved, String satisfaction) {
        UUID ticket = Ids.at(MARCH);
        UUID assignment = Ids.at(MARCH);
        SlaEvent.ClockRef clock =
                new SlaEvent.ClockRef(Ids.at(MARCH), "HANDLE", assignment, unit, "LEAD");
        Instant due = MARCH.plus(Duration.ofDays(7));
        sla(teller, clock, 1, started(ticket, clock, due));
        if (inTime) {
            sla(teller, clock, 2, new SlaEvent.DeadlineMet(ticket, 1, clock, due, MARCH));
        } else {
            sla(teller, clock, 2, new SlaEvent.DeadlineBreached(ticket, 1, clock, due));
        }
        routing(teller, ticket, 1, dispatched(ticket, assignment, unit));
        routing(
                teller,
                ticket,
                2,
                new RoutingEvent.TicketCompleted(ticket, 1, assignment, unit, "SOLVED", MARCH));
        teller.flush();
        intake(teller, ticket, 1, registered(ticket));
        intake(
                teller,
                ticket,
                2,
                new IntakeEvent.CallbackRecorded(
                        ticket, 1, true, solved, satisfaction, false, MARCH));
        return ticket;
    }

    private static RoutingEvent dispatched(UUID ticket, UUID assignment, String unit) {
        return new RoutingEvent.TicketDispatched(
                ticket,
                1,
                "PM03",
                "停车",
                List.of("PM", "PM03"),
                "COMPLAINT",
                "ORDINARY",
                PLACE,
                List.of(
                        new RoutingEvent.OpenedAssignment(
                                assignment, unit, unit, "STREET", "LEAD", "110101"),
                        new RoutingEvent.OpenedAssignment(
                                Ids.at(MARCH), "110101", "东城区", "DISTRICT", "COPY", "110101")),
                "RULE",
                "R1",
                "1",
                null,
                List.of(),
                null,
                MARCH);
    }

    private static IntakeEvent.OfTicket registered(UUID ticket) {
        return new IntakeEvent.TicketRegistered(
                ticket,
                1,
                "N-" + ticket,
                MARCH,
                "PHONE",
                "LIVE",
                null,
                "COMPLAINT",
                "ORDINARY",
                "题",
                "文",
                null,
                PLACE,
                null,
                false,
                false,
                null,
                List.of());
    }

    private static SlaEvent started(UUID ticket, SlaEvent.ClockRef clock, Instant due) {
        return new SlaEvent.DeadlineStarted(
                ticket, 1, clock, "ORDINARY", "BEIJING@1", "1", MARCH, due, due);
    }

    private static void intake(
            Teller teller, UUID ticket, long sequence, IntakeEvent.OfTicket event) {
        teller.tell(Topic.INTAKE, "ticket/" + ticket, sequence, event, MARCH);
    }

    private static void routing(Teller teller, UUID ticket, long sequence, RoutingEvent event) {
        teller.tell(Topic.ROUTING, "ticket/" + ticket, sequence, event, MARCH);
    }

    private static void sla(Teller teller, SlaEvent.ClockRef clock, long sequence, SlaEvent event) {
        teller.tell(Topic.SLA, "deadline/" + clock.deadlineId(), sequence, event, MARCH);
    }
}
