package org.jiesu.local.supervise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.local.check.Finding;
import org.jiesu.local.home.Home;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.Probe;
import org.jiesu.local.parts.Probe.Answer;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;

/** How a system that is up, or should be, really is. */
public record Examination(Home home, Installation installation) {

    /** One finding for each thing looked at. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(secrets());
        StateFiles files = new StateFiles(home.run());
        boolean alive = files.supervisor().filter(SupervisorState::isAlive).isPresent();
        List<PartState> parts = files.parts();
        boolean any = parts.stream().anyMatch(part -> part.process().isAlive());
        if (!alive && !any) {
            findings.add(Finding.ok("nothing runs; ./jiesu up starts it"));
            return findings;
        }
        findings.add(
                alive
                        ? Finding.ok("a supervisor watches over the parts")
                        : Finding.fault(
                                "the supervisor is gone",
                                "./jiesu up takes the running parts over"));
        parts.forEach(part -> findings.addAll(part(part)));
        return findings;
    }

    private Finding secrets() {
        Path folder = home.folder().resolve("secrets");
        try {
            if (!Files.exists(folder)) {
                return Finding.ok("no secrets yet; the first start makes them");
            }
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
            return mode.endsWith("------")
                    ? Finding.ok("the secrets can be read by their owner alone")
                    : Finding.fault(
                            "others can enter " + folder + " (" + mode + ")",
                            "chmod 700 " + folder);
        } catch (IOException e) {
            return Finding.warning("the secrets cannot be looked at: " + e, "");
        }
    }

    private List<Finding> part(PartState part) {
        if (!part.process().isAlive()) {
            return List.of(
                    Finding.fault(
                            part.name() + " does not run (" + part.phase() + ")",
                            "./jiesu logs " + part.name()));
        }
        List<Finding> findings = new ArrayList<>();
        String restarts = part.restarts() == 0 ? "" : ", restarted " + part.restarts() + " times";
        findings.add(
                part.phase() == PartState.Phase.READY
                        ? Finding.ok(part.name() + " is ready" + restarts)
                        : Finding.warning(
                                part.name() + " is " + part.phase() + restarts,
                                "./jiesu logs " + part.name()));
        if (part.ports().containsKey("health")) {
            findings.addAll(unready(part));
        }
        return findings;
    }

    /** Each check that says no, with what the service itself says about it. */
    private static List<Finding> unready(PartState part) {
        Answer answer = Probe.ask(part.ports().getOrDefault("health", 0), "/q/health/ready");
        if (answer.isGood()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        try {
            for (JsonNode check : new ObjectMapper().readTree(answer.body()).path("checks")) {
                if (!"UP".equals(check.path("status").asText())) {
                    findings.add(
                            Finding.fault(
                                    part.name()
                                            + ": "
                                            + check.path("name").asText()
                                            + " is not ready",
                                    check.path("data").toString()));
                }
            }
        } catch (JsonProcessingException noJson) {
            findings.add(Finding.fault(part.name() + " does not answer about its health", ""));
        }
        return findings;
    }
}
