package org.jiesu.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.local.check.Finding;
import org.jiesu.local.check.Machine;
import org.jiesu.local.home.Home;
import org.jiesu.local.supervise.Installation;

/** What must be so before anything is started. */
record Preconditions(Home home, Installation installation, Map<String, String> environment) {

    /** Tells of each fault; whether there is none. */
    boolean hold(Console console) {
        List<Finding> faults = findings().stream().filter(Finding::isFault).toList();
        if (!faults.isEmpty()) {
            console.say("Nothing was started:");
            faults.forEach(console::tell);
        }
        return faults.isEmpty();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Machine.jdk());
        if (!isAnythingRunning()) {
            findings.add(Machine.memory());
        }
        findings.add(Machine.disk(home.data()));
        findings.add(
                Machine.port(
                        installation.gatewayPort(), "gateway", "JIESU_PORT", installation::isOurs));
        told("JIESU_KAFKA_PORT", "broker", findings);
        told("JIESU_POSTGRES_PORT", "database", findings);
        findings.addAll(new GivenServers(environment).findings());
        return findings;
    }

    private void told(String variable, String part, List<Finding> findings) {
        String port = environment.getOrDefault(variable, "");
        if (port.matches("\\d+")) {
            findings.add(
                    Machine.port(Integer.parseInt(port), part, variable, installation::isOurs));
        }
    }

    /** What runs already has its memory. */
    private boolean isAnythingRunning() {
        return installation.states().stream().anyMatch(part -> part.process().isAlive());
    }
}
