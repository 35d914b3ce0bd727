package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57P01", "57P03", "08006", "53300", "57014"})
    void faults_of_the_server_pass(String state) {
        assertThat(Failures.isTransient(refused(state))).isTrue();
        assertThat(Failures.isTransient(new CompletionException(refused(state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22P02", "42P01", "P0001"})
    void refusals_of_the_data_do_not(String state) {
        assertThat(Failures.isTransient(new RuntimeException(refused(state)))).isFalse();
    }

    @Test
    void a_broken_line_passes_and_broken_json_does_not() throws Exception {
        assertThat(Failures.isTransient(new RuntimeException(new IOException("reset")))).isTrue();
        Throwable json =
                org.assertj.core.api.Assertions.catchThrowable(
                        () -> new EventCodec().decode(new byte[] {'{'}, Sample.TYPE));
        assertThat(Failures.isTransient(json)).isFalse();
    }

    @Test
    void a_bug_does_not_pass_but_a_closed_pool_does() {
        assertThat(Failures.isTransient(new NullPointerException())).isFalse();
        assertThat(Failures.isTransient(new IllegalStateException("wrong state"))).isFalse();
        assertThat(Failures.isTransient(new IllegalStateException("Pool is closed"))).isTrue();
    }

    @Test
    void the_kind_of_a_failure_quotes_nothing() {
        assertThat(Failures.kind(new RuntimeException(refused("23505"))))
                .isEqualTo("PgException 23505");
    }

    private static PgException refused(String state) {
        return new PgException("Key (phone)=(13800138000)", "ERROR", state, "detail");
    }
}
