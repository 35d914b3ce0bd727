package org.jiesu.webapi.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The demo sign-in knows one password for everybody: a service trusts it only where that was asked
 * for.
 */
@ApplicationScoped
class DemoIssuerGuard {
    static final String DEMO_ISSUER = "jiesu-demo";

    void check(@Observes StartupEvent start, Config config) {
        check(
                config.getOptionalValue("quarkus.oidc.token.issuer", String.class),
                config.getOptionalValue("jiesu.demo-sign-in", Boolean.class).orElse(false));
        checkKey(
                config.getOptionalValue("quarkus.oidc.public-key", String.class),
                config.getOptionalValue("quarkus.oidc.token.issuer", String.class));
    }

    static void check(Optional<String> issuer, boolean demo) {
        if (issuer.filter(DEMO_ISSUER::equals).isPresent() && !demo) {
            throw new IllegalStateException(
                    "Expected a real OIDC provider, but the token issuer is '"
                            + DEMO_ISSUER
                            + "'; set quarkus.oidc.auth-server-url, or jiesu.demo-sign-in=true for a demo");
        }
    }

    /** A key alone would take the tokens of whoever holds its other half, for whatever purpose. */
    static void checkKey(Optional<String> publicKey, Optional<String> issuer) {
        if (publicKey.isPresent() && issuer.isEmpty()) {
            throw new IllegalStateException(
                    "Expected quarkus.oidc.token.issuer beside quarkus.oidc.public-key");
        }
    }
}
