package org.jiesu.client.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiesu.client.FrontDoor;
import org.jiesu.client.FrontDoor.Answer;
import org.jiesu.client.Persistence;

/**
 * The people of the units: they claim tasks, call the reporter, reply; some say that it is not
 * theirs. After a fault they look at the task again and go on from the state it is in.
 */
final class Handlers {

    private static final int AT_ONCE = 20;

    private final FrontDoor door;
    private final Tally tally;
    private final AtomicBoolean closingTime;

    Handlers(FrontDoor door, Tally tally, AtomicBoolean closingTime) {
        this.door = door;
        this.tally = tally;
        this.closingTime = closingTime;
    }

    /** Goes round all units until closing time. Several may go round at once. */
    void work() {
        try {
            while (!closingTime.get()) {
                if (round() == 0) {
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Claims and handles what waits in every unit's queue; says how many. */
    int round() throws InterruptedException {
        int handled = 0;
        List<String> units = new ArrayList<>(unitsWithWork());
        Collections.shuffle(units, ThreadLocalRandom.current());
        for (String unit : units) {
            if (closingTime.get()) {
                return handled;
            }
            Answer claimed =
                    Persistence.until(() ->
                            door.post(
                                    user(unit),
                                    "/api/routing/v1/tasks/claim",
                                    Map.of("unit", unit, "limit", AT_ONCE)));
            for (JsonNode task : claimed.orThrow("claim of " + unit).path("tasks")) {
                handle(unit, task.path("assignmentId").asText());
                handled++;
            }
        }
        return handled;
    }

    /** Units with open tasks, seen by one who may see them all; a copy is nobody's work. */
    private Set<String> unitsWithWork() throws InterruptedException {
        Set<String> units = new HashSet<>();
        String next = "";
        do {
            String path = "/api/routing/v1/tasks?limit=200" + next;
            JsonNode page =
                    Persistence.until(() -> door.get("supervisor", path)).orThrow("open tasks");
            for (JsonNode task : page.path("tasks")) {
                if (!task.path("role").asText().equals("COPY")) {
                    units.add(task.path("unit").asText());
                }
            }
            String cursor = page.path("next").asText("");
            next = page.path("next").isTextual() ? "&cursor=" + cursor : "";
        } while (!next.isEmpty());
        return units;
    }

    private void handle(String unit, String assignment) throws InterruptedException {
        String path = "/api/routing/v1/assignments/" + assignment;
        boolean wantsReturn = ThreadLocalRandom.current().nextDouble() < 0.02;
        for (int step = 0; step < 12; step++) {
            Answer seen = Persistence.until(() -> door.get(user(unit), path));
            String state = seen.body().path("state").asText();
            switch (state) {
                case "PENDING_SIGN" -> change(user(unit), path + "/sign", Map.of(), seen.etag());
                case "SIGNED" -> {
                    if (wantsReturn) {
                        wantsReturn = false;
                        dispute(unit, path, seen);
                    } else {
                        change(
                                user(unit),
                                path + "/contact",
                                Map.of("note", "已电话联系诉求人"),
                                seen.etag());
                    }
                }
                case "CONTACTED", "SENT_BACK" -> reply(unit, path, seen);
                case "REPLIED" -> audit(path, seen);
                default -> {
                    return;
                }
            }
        }
    }

    private void reply(String unit, String path, Answer seen) throws InterruptedException {
        double luck = ThreadLocalRandom.current().nextDouble();
        String outcome = luck < 0.8 ? "SOLVED" : luck < 0.95 ? "EXPLAINED" : "PARTLY_SOLVED";
        if (change(
                user(unit),
                path + "/reply",
                Map.of("outcome", outcome, "text", "已到现场核实并处理,情况已向诉求人说明。"),
                seen.etag())) {
            tally.replied().increment();
        }
    }

    private void audit(String path, Answer seen) throws InterruptedException {
        change(
                "dispatcher",
                path + "/audit",
                Map.of("decision", "ACCEPTED", "note", "审核通过"),
                seen.etag());
    }

    private void dispute(String unit, String path, Answer seen) throws InterruptedException {
        Answer asked =
                Persistence.until(() ->
                        door.post(
                                user(unit),
                                path + "/return",
                                Map.of("reason", "NOT_OUR_DUTY", "note", "非本单位职责"),
                                "If-Match",
                                seen.etag()));
        String id = asked.body().path("returnId").asText();
        if (asked.succeeded() && !id.isEmpty()) {
            tally.returned().increment();
            Answer decided =
                    Persistence.until(() ->
                            door.post(
                                    "arbiter",
                                    "/api/routing/v1/returns/" + id + "/decision",
                                    Map.of("decision", "REFUSED", "note", "按派单目录由你单位主办")));
            if (!decided.succeeded() && decided.status() != 409) {
                tally.refused().increment();
            }
        }
    }

    @CanIgnoreReturnValue
    private boolean change(String user, String path, Map<String, ?> body, String etag)
            throws InterruptedException {
        Answer answer = Persistence.until(() -> door.post(user, path, body, "If-Match", etag));
        if (!answer.succeeded() && answer.status() != 412 && answer.status() != 409) {
            tally.refused().increment();
        }
        return answer.succeeded();
    }

    private static String user(String unit) {
        return "handler-" + unit;
    }
}
