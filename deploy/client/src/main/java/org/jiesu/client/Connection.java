package org.jiesu.client;

import java.net.URI;
import picocli.CommandLine.Option;

/** Where the running system is, as every command takes it. */
public final class Connection {

    @Option(
            names = "--url",
            description = "address of the gateway (default: ${DEFAULT-VALUE})",
            defaultValue = "${env:JIESU_URL:-http://127.0.0.1:8080}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--password",
            description = "password of the demo users",
            defaultValue = "${env:JIESU_DEMO_PASSWORD:-jiesu}")
    private String password = "";

    public URI address() {
        return url;
    }

    public FrontDoor open() {
        return new FrontDoor(url, password);
    }
}
