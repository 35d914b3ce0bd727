package org.jiesu.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.local.home.Home;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.PartState.Phase;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how each part is: 0 if all are ready, 1 if some are not, 3 if nothing runs. */
@Command(name = "status", description = "Tell how every part is, and where it listens.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Home home = Home.of(System.getenv());
        StateFiles files = new StateFiles(home.run());
        Optional<SupervisorState> supervisor = files.supervisor();
        List<PartState> parts = files.parts();
        String state = state(supervisor, parts);
        Console console = Console.screen();
        if (json) {
            Map<String, Object> answer = answer(home, state, supervisor, parts);
            console.say(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            tell(console, state, supervisor, parts);
        }
        return switch (state) {
            case "READY" -> 0;
            case "STOPPED" -> NOT_RUNNING;
            default -> 1;
        };
    }

    /** UNSUPERVISED: parts run, but nobody would start them again. */
    static String state(Optional<SupervisorState> supervisor, List<PartState> parts) {
        boolean alive = supervisor.filter(SupervisorState::isAlive).isPresent();
        boolean any = parts.stream().anyMatch(part -> part.process().isAlive());
        if (!alive) {
            return any ? "UNSUPERVISED" : "STOPPED";
        }
        SupervisorState.Phase phase = supervisor.get().phase();
        if (phase != SupervisorState.Phase.READY) {
            return phase.name();
        }
        boolean all = parts.stream().allMatch(part -> phase(part) == Phase.READY);
        return all ? "READY" : "DEGRADED";
    }

    /** What the file says may be a moment old; a process that is gone is not ready. */
    private static Phase phase(PartState part) {
        boolean dead = part.phase() == Phase.READY && !part.process().isAlive();
        return dead ? Phase.RESTARTING : part.phase();
    }

    private static void tell(
            Console console,
            String state,
            Optional<SupervisorState> supervisor,
            List<PartState> parts) {
        console.say("Jiesu: " + state + supervisor.map(s -> "  " + s.gateway()).orElse(""));
        supervisor.map(SupervisorState::message).filter(m -> !m.isEmpty()).ifPresent(console::say);
        console.say(
                "  %-10s %-11s %8s %6s %9s  %s"
                        .formatted("part", "state", "process", "port", "restarts", "since"));
        for (PartState part : parts) {
            console.say(
                    "  %-10s %-11s %8d %6d %9d  %s"
                            .formatted(
                                    part.name(),
                                    phase(part),
                                    part.pid(),
                                    part.ports().getOrDefault("main", 0),
                                    part.restarts(),
                                    part.since()));
            if (part.lastFailure() != null) {
                console.say("             last failure: " + part.lastFailure());
            }
        }
        if (state.equals("UNSUPERVISED")) {
            console.say("The supervisor is gone; `./jiesu up` takes the running parts over.");
        }
    }

    private static Map<String, Object> answer(
            Home home, String state, Optional<SupervisorState> supervisor, List<PartState> parts) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("state", state);
        answer.put("address", supervisor.map(SupervisorState::gateway).orElse(""));
        answer.put("home", home.folder().toString());
        answer.put("supervisor", supervisor.map(SupervisorState::pid).orElse(0L));
        List<Map<String, Object>> told = new ArrayList<>();
        parts.forEach(part -> told.add(answer(home, part)));
        answer.put("parts", told);
        return answer;
    }

    private static Map<String, Object> answer(Home home, PartState part) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", part.name());
        answer.put("state", phase(part).name());
        answer.put("pid", part.pid());
        answer.put("address", "127.0.0.1:" + part.ports().getOrDefault("main", 0));
        answer.put("ports", part.ports());
        answer.put("restarts", part.restarts());
        answer.put("since", part.since());
        answer.put("lastFailure", part.lastFailure());
        answer.put("log", home.log(part.name()).toString());
        return answer;
    }
}
