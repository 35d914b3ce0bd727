package org.jiesu.client.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final List<String> units = new ArrayList<>();

    Handlers(FrontDoor door, City city, Tally tally, AtomicBoolean closingTime)
            throws InterruptedException {
        this.door = door;
        this.tally = tally;
        this.closingTime = closingTime;
        city.communities().stream().map(Community::street).distinct().forEach(units::add);
        for (String kind : List.of("DEPARTMENT", "UTILITY", "DISTRICT")) {
            City.units(door, "?kind=" + kind)
                    .forEach(unit -> units.add(unit.path("code").asText()));
        }
        city.communities().forEach(community -> units.add(community.code()));
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
        int start = ThreadLocalRandom.current().nextInt(units.size());
        for (int i = 0; i < units.size() && !closingTime.get(); i++) {
            String unit = units.get((start + i) % units.size());
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
