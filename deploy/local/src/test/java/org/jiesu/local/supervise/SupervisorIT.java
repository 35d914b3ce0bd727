package org.jiesu.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.local.parts.JavaPart;
import org.jiesu.local.parts.JavaPart.HealthPaths;
import org.jiesu.local.parts.Part;
import org.jiesu.local.parts.PartState;
import org.jiesu.local.parts.PartState.Phase;
import org.jiesu.local.parts.Probe;
import org.jiesu.local.parts.StateFiles;
import org.jiesu.local.parts.SupervisorState;
import org.jiesu.local.process.Ports;
import org.jiesu.local.process.ProcessId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {
    @TempDir private Path folder;
    private StateFiles files;
    private final List<Supervisor> running = new ArrayList<>();

    @BeforeEach
    void files() {
        files = new StateFiles(folder);
    }

    @AfterEach
    void nothing_is_left() {
        running.forEach(Supervisor::stop);
        assertThat(files.parts()).noneMatch(part -> part.process().isAlive());
    }

    @Test
    void a_part_that_is_killed_is_started_again() {
        Part one = standIn("one");
        run(List.of(one, standIn("two")));

        state("one").process().signal("KILL");

        awaitRestart("one");
        assertThat(state("one").lastFailure()).contains("its process ended");
        assertThat(state("two").restarts()).isZero();
    }

    @Test
    void a_part_that_lives_but_does_not_answer_well_is_started_again() {
        Part one = standIn("one");
        run(List.of(one, standIn("two")));
        ProcessId before = state("one").process();

        assertThat(Probe.ask(one.ports().getOrDefault("main", 0), "/sicken").status())
                .isEqualTo(503);

        awaitRestart("one");
        assertThat(before.isAlive()).isFalse();
        assertThat(state("one").lastFailure()).contains("did not answer");
    }

    @Test
    void parts_of_a_supervisor_that_died_are_taken_over() {
        Part one = standIn("one");
        ProcessId left = one.start();
        await().until(() -> one.isReady(left));
        files.write(PartState.unknown(one, Clock.systemUTC().instant()).with(left));

        run(List.of(one, standIn("two")));

        assertThat(state("one").process()).isEqualTo(left);
        assertThat(state("one").restarts()).isZero();
    }

    @Test
    void a_part_left_by_an_older_build_is_replaced() {
        Part old = standIn("one");
        ProcessId left = old.start();
        files.write(PartState.unknown(old, Clock.systemUTC().instant()).with(left));

        run(List.of(standIn("one"), standIn("two")));

        assertThat(left.isAlive()).isFalse();
        assertThat(state("one").process()).isNotEqualTo(left);
    }

    @Test
    void when_one_part_cannot_start_nothing_is_left_running() {
        Supervisor supervisor = supervisor(List.of(standIn("one"), broken("two")));

        assertThat(supervisor.run()).isFalse();

        SupervisorState said = files.supervisor().orElseThrow();
        assertThat(said.phase()).isEqualTo(SupervisorState.Phase.FAILED);
        assertThat(said.message()).contains("two ended").contains("this program cannot run");
        assertThat(files.parts()).noneMatch(part -> part.process().isAlive());
    }

    private void awaitRestart(String name) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> state(name).restarts() == 1 && state(name).phase() == Phase.READY);
    }

    private PartState state(String name) {
        return files.part(name).orElseThrow();
    }

    private void run(List<Part> programs) {
        Supervisor supervisor = supervisor(programs);
        running.add(supervisor);
        Thread.ofPlatform().daemon().start(() -> assertThat(supervisor.run()).isTrue());
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        files.supervisor()
                                .filter(s -> s.phase() == SupervisorState.Phase.READY)
                                .isPresent());
    }

    private Supervisor supervisor(List<Part> programs) {
        Landscape landscape = new Landscape(List.of(), programs, () -> {}, "http://127.0.0.1");
        return new Supervisor(landscape, files, Clock.systemUTC(), new Logs(folder, 1_000_000));
    }

    private Part standIn(String name) {
        int port = Ports.free();
        return standIn(name, port, Integer.toString(port));
    }

    private Part broken(String name) {
        return standIn(name, Ports.free(), "fail");
    }

    private Part standIn(String name, int port, String argument) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String program = "org.jiesu.local.supervise.StandIn";
        List<String> command =
                List.of(java, "-Xmx32m", "-cp", "target/test-classes", program, argument);
        return new JavaPart(
                name,
                Map.of("main", port),
                command,
                Map.of(),
                folder.resolve(name + ".log"),
                folder.resolve(name + ".pid"),
                new HealthPaths("/live", "/ready"),
                "build");
    }
}
