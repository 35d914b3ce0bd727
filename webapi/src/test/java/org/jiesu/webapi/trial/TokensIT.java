package org.jiesu.webapi.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.testkit.Infra;
import org.jiesu.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class TokensIT {
    private static final String ME = "/api/trial/v1/things/me";

    @Test
    void a_handler_is_known_by_name_role_and_units() {
        given().auth()
                .oauth2(
                        Tokens.of(
                                "handler-110101009",
                                Set.of("handler", "strangers"),
                                Set.of("110101009")))
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("handler-110101009"))
                .body("roles", hasItems("HANDLER"))
                .body("units", hasItems("110101009"))
                .body("all", equalTo(false))
                .body("at", equalTo("2026-03-01T09:30:00+08:00"));
    }

    @Test
    void a_supervisor_sees_all() {
        given().auth()
                .oauth2(Tokens.of("supervisor", Set.of("supervisor"), Set.of()))
                .get(ME)
                .then()
                .body("all", equalTo(true));
    }

    @Test
    void issuer_audience_and_expiry_are_checked() {
        assertThat(status(claims())).isEqualTo(200);
        assertThat(status(with("iss", "somebody"))).isEqualTo(401);
        assertThat(status(with("aud", "another"))).isEqualTo(401);
        assertThat(status(with("exp", Instant.now().minusSeconds(120).getEpochSecond())))
                .isEqualTo(401);
        Map<String, Object> endless = claims();
        endless.remove("exp");
        assertThat(status(endless)).isEqualTo(401);
        Map<String, Object> unaddressed = claims();
        unaddressed.remove("aud");
        assertThat(status(unaddressed)).isEqualTo(401);
    }

    @Test
    void an_unsigned_or_altered_token_is_refused() {
        String good = Tokens.signed(claims());
        String[] parts = good.split("\\.", -1);
        String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertThat(status(none + "." + parts[1] + ".")).isEqualTo(401);
        assertThat(status(none + "." + parts[1] + "." + parts[2])).isEqualTo(401);
        assertThat(status(base64("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2]))
                .isEqualTo(401);
        assertThat(
                        status(
                                parts[0]
                                        + "."
                                        + base64("{\"sub\":\"admin\",\"groups\":[\"admin\"]}")
                                        + "."
                                        + parts[2]))
                .isEqualTo(401);
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = claims();
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, Object> claims() {
        return new HashMap<>(
                Map.of(
                        "iss",
                        Tokens.ISSUER,
                        "aud",
                        Tokens.AUDIENCE,
                        "sub",
                        "operator",
                        "groups",
                        List.of("operator"),
                        "iat",
                        Instant.now().minusSeconds(300).getEpochSecond(),
                        "exp",
                        Instant.now().plusSeconds(300).getEpochSecond()));
    }

    private static int status(Map<String, Object> claims) {
        return status(Tokens.signed(claims));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get(ME).statusCode();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
