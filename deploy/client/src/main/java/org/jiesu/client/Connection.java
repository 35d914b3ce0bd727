package org.jiesu.client;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the running system is, as every command takes it. */
public final class Connection {

    private static final URI DEFAULT = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--url",
            description = "address of the gateway (JIESU_URL; by default that of ./jiesu up)")
    private @Nullable URI url;

    @Option(
            names = "--password",
            description = "password of the demo users (JIESU_DEMO_PASSWORD)",
            defaultValue = "${env:JIESU_DEMO_PASSWORD:-jiesu}")
    private String password = "";

    public URI address() {
        return Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(System.getenv("JIESU_URL")).map(URI::create))
                .or(() -> LocalSystem.of(System.getenv()).gateway())
                .orElse(DEFAULT);
    }

    public FrontDoor open() {
        return new FrontDoor(address(), password);
    }
}
