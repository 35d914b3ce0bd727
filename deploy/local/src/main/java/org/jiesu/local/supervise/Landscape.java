package org.jiesu.local.supervise;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.local.parts.Part;

/**
 * All that belongs to one installation.
 *
 * @param servers database and broker, in the order they may be missed last; empty if they are given
 * @param programs the services, and the gateway as the last
 * @param provisioning makes databases, roles and topics; asking again changes nothing
 * @param address where people come in
 */
public record Landscape(
        List<Part> servers, List<Part> programs, Runnable provisioning, String address) {
    public Landscape {
        servers = List.copyOf(servers);
        programs = List.copyOf(programs);
    }

    /** Gateway, services, broker, database: nobody loses what it still needs. */
    List<Part> stopOrder() {
        List<Part> order = new ArrayList<>(programs.reversed());
        order.addAll(servers.reversed());
        return order;
    }

    void provision() {
        provisioning.run();
    }
}
