package org.jiesu.client.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.FrontDoor.Answer;
import org.jiesu.client.Persistence;

/** The people of the hotline: they dispatch by hand what no rule decides, and call back. */
final class Desk {

    private final FrontDoor door;
    private final City city;
    private final Tally tally;
    private final AtomicBoolean closingTime;

    Desk(FrontDoor door, City city, Tally tally, AtomicBoolean closingTime) {
        this.door = door;
        this.city = city;
        this.tally = tally;
        this.closingTime = closingTime;
    }

    void work() {
        try {
            while (!closingTime.get()) {
                if (dispatchByHand() + callBack() == 0) {
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what waits in the dispatch queue to a street; says how many. */
    int dispatchByHand() throws InterruptedException {
        Answer queue =
                Persistence.until(
                        () -> door.get("dispatcher", "/api/routing/v1/dispatch-queue?limit=100"));
        int sent = 0;
        for (JsonNode ticket : queue.orThrow("dispatch queue").path("tickets")) {
            Community place = city.any(ThreadLocalRandom.current());
            Answer answer =
                    Persistence.until(() ->
                            door.post(
                                    "dispatcher",
                                    "/api/routing/v1/tickets/"
                                            + ticket.path("ticketId").asText()
                                            + "/dispatch",
                                    Map.of("lead", place.street(), "reason", "电话核实后派单")));
            if (answer.succeeded()) {
                tally.dispatchedByHand().increment();
                sent++;
            }
        }
        return sent;
    }

    /** Calls the reporters of completed tickets; says how many. */
    int callBack() throws InterruptedException {
        Answer completed =
                Persistence.until(() ->
                        door.post(
                                "operator",
                                "/api/intake/v1/tickets/search",
                                Map.of("state", "COMPLETED", "limit", 100)));
        int called = 0;
        for (JsonNode ticket : completed.orThrow("search").path("tickets")) {
            called += call(ticket.path("id").asText()) ? 1 : 0;
        }
        return called;
    }

    private boolean call(String id) throws InterruptedException {
        String path = "/api/intake/v1/tickets/" + id;
        Answer seen = Persistence.until(() -> door.get("operator", path));
        double mood = ThreadLocalRandom.current().nextDouble();
        boolean reopen = mood > 0.97 && seen.body().path("round").asInt() == 1;
        Map<String, Object> answers =
                mood < 0.8
                        ? Map.of("contacted", true, "solved", true, "satisfaction", "SATISFIED")
                        : mood < 0.92
                                ? Map.of(
                                        "contacted", true,
                                        "solved", true,
                                        "satisfaction", "BASICALLY_SATISFIED")
                                : Map.of(
                                        "contacted",
                                        true,
                                        "solved",
                                        false,
                                        "satisfaction",
                                        "UNSATISFIED",
                                        "reopen",
                                        reopen);
        Answer stored =
                Persistence.until(() ->
                        door.post(
                                "operator", path + "/callback", answers, "If-Match", seen.etag()));
        if (stored.succeeded()) {
            tally.calledBack().increment();
            if (reopen) {
                tally.reopened().increment();
            }
        }
        return stored.succeeded();
    }
}
