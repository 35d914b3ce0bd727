package org.jiesu.webapi.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What every service has because it has this module. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class ServiceResourcesIT {
    private static final String ROOT = "/api/trial/v1/";

    @Test
    void every_code_has_a_name() {
        as("analyst")
                .get(ROOT + "vocabulary")
                .then()
                .statusCode(200)
                .body("role.HANDLER", equalTo("承办人员"));
        given().get(ROOT + "vocabulary").then().statusCode(401);
    }

    @Test
    void dead_letters_are_for_administrators() {
        as("admin")
                .get(ROOT + "dead-letters")
                .then()
                .statusCode(200)
                .body("deadLetters", hasSize(0));
        as("operator").get(ROOT + "dead-letters").then().statusCode(403);
        as("admin").get(ROOT + "dead-letters/77").then().statusCode(404);
        as("admin")
                .contentType("application/json")
                .body("{}")
                .post(ROOT + "dead-letters/77/replay")
                .then()
                .statusCode(404);
        as("admin")
                .contentType("application/json")
                .body("{}")
                .post(ROOT + "dead-letters/77/discard")
                .then()
                .statusCode(400);
        as("admin")
                .contentType("application/json")
                .body("{\"reason\":\"x\"}")
                .post(ROOT + "dead-letters/77/discard")
                .then()
                .statusCode(404);
    }

    @Test
    void answers_behind_tls_insist_on_it() {
        String hsts = "Strict-Transport-Security";
        assertThat(given().header("X-Forwarded-Proto", "https").get("/nowhere").header(hsts))
                .contains("max-age");
        assertThat(given().get("/nowhere").header(hsts)).isNull();
    }

    @Test
    void the_safe_defaults_are_in_force() {
        assertThat(setting("quarkus.security.jaxrs.deny-unannotated-endpoints")).isEqualTo("true");
        assertThat(setting("quarkus.http.limits.max-body-size")).isEqualTo("1M");
        assertThat(setting("quarkus.management.enabled")).isEqualTo("true");
        assertThat(setting("quarkus.oidc.token.signature-algorithm")).isEqualTo("RS256");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, Set.of(role), Set.of()));
    }
}
