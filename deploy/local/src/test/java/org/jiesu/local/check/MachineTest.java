package org.jiesu.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jiesu.local.process.Ports;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void too_little_memory_is_a_fault_that_names_both_figures() {
        Finding finding = Machine.memory(1_024);

        assertThat(finding.isFault()).isTrue();
        assertThat(finding.what()).contains("1.0 GiB").contains("2.5");
        assertThat(Machine.memory(2_560).isFault()).isFalse();
    }

    @Test
    void too_little_disk_is_a_fault_that_says_how_to_move() {
        Finding finding = Machine.disk(100, Path.of("/some"));

        assertThat(finding.isFault()).isTrue();
        assertThat(finding.remedy()).contains("JIESU_HOME");
        assertThat(Machine.disk(2_048, Path.of("/some")).isFault()).isFalse();
    }

    @Test
    void a_port_that_a_stranger_holds_is_a_fault_that_names_the_way_out() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            int port = stranger.getLocalPort();

            Finding finding = Machine.port(port, "gateway", "JIESU_PORT", held -> false);

            assertThat(finding.isFault()).isTrue();
            assertThat(finding.what()).contains(Integer.toString(port)).contains("gateway");
            assertThat(finding.remedy()).contains("JIESU_PORT=" + (port + 1));
        }
    }

    @Test
    void a_port_that_our_own_part_holds_is_none() throws IOException {
        try (ServerSocket ours = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            int port = ours.getLocalPort();

            assertThat(Machine.port(port, "gateway", "JIESU_PORT", held -> true).isFault())
                    .isFalse();
        }
    }
}
