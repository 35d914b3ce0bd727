package org.jiesu.webapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_client_may_burst_and_then_goes_at_the_rate() {
        RateLimits limits = new RateLimits(10, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("a", 0)).isZero();
        }
        assertThat(limits.take("a", 0)).isEqualTo(Duration.ofMillis(100));
        assertThat(limits.take("b", 0)).isZero();
        assertThat(limits.take("a", SECOND / 10)).isZero();
        assertThat(limits.take("a", SECOND / 10)).isPositive();
    }

    @Test
    void clients_that_have_been_quiet_are_forgotten() {
        RateLimits limits = new RateLimits(10, 3);
        for (int i = 0; i < 12_000; i++) {
            assertThat(limits.take("c" + i, i * SECOND)).isZero();
        }
        assertThat(limits.clients()).isLessThan(10_002);
    }

    @Test
    void a_rate_of_none_is_no_limit() {
        RateLimits limits = new RateLimits(0, 1);
        for (int i = 0; i < 1000; i++) {
            assertThat(limits.take("a", 0)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%",
                "/a%2",
                "/%zz",
                "/%00",
                "/%ff",
                "/%c0%80",
                "/%ed%a0%80",
                "/a b",
                "/a\u0001",
                "/井",
                "/<x>"
            })
    void an_address_that_cannot_be_decoded_is_known(String address) {
        assertThat(Addresses.wellFormed(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a?b=c&d=%E4%BA%95", "/things/%F0%9F%98%80", "/a+b", "*"})
    void a_plain_address_passes(String address) {
        assertThat(Addresses.wellFormed(address)).isTrue();
    }

    @Test
    void faults_that_pass_are_told_from_faults_that_stay() {
        assertThat(Unavailability.of(new RuntimeException(new ConnectException()))).isTrue();
        assertThat(Unavailability.of(new PgException("x", "FATAL", "57P03", ""))).isTrue();
        assertThat(Unavailability.of(new PgException("x", "ERROR", "53300", ""))).isTrue();
        assertThat(Unavailability.of(new PgException("x", "ERROR", "40P01", ""))).isTrue();
        assertThat(
                        Unavailability.of(
                                new VertxException(
                                        "Connection pool reached max wait queue size of 10")))
                .isTrue();
        assertThat(Unavailability.of(new PgException("x", "ERROR", "23505", ""))).isFalse();
        assertThat(Unavailability.of(new IllegalStateException("Timeout"))).isFalse();
    }

    @Test
    void the_demo_issuer_is_trusted_only_where_that_was_asked_for() {
        assertThatThrownBy(() -> DemoIssuerGuard.check(Optional.of("jiesu-demo"), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jiesu.demo-sign-in");
        assertThatCode(() -> DemoIssuerGuard.check(Optional.of("jiesu-demo"), true))
                .doesNotThrowAnyException();
        assertThatCode(() -> DemoIssuerGuard.check(Optional.of("https://id.example"), false))
                .doesNotThrowAnyException();
    }

    @Test
    void a_key_without_an_issuer_is_trusted_nowhere() {
        assertThatThrownBy(() -> DemoIssuerGuard.checkKey(Optional.of("key"), Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> DemoIssuerGuard.checkKey(Optional.of("key"), Optional.of("me")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_path_knows_its_methods() throws JsonProcessingException {
        AllowedMethods methods =
                AllowedMethods.of(
                        new ObjectMapper()
                                .readTree(
                                        "{\"paths\":{\"/a/{id}\":{\"get\":{},\"parameters\":[]},\"/a/{id}/b\":{\"post\":{}}}}"));
        assertThat(methods.on("/a/7")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(methods.on("/a/7/b")).isEqualTo("OPTIONS, POST");
        assertThat(methods.on("/a")).isEqualTo("OPTIONS");
    }
}
