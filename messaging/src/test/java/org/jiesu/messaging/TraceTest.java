package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String VALID = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_valid_header_is_read_and_written_alike() {
        assertThat(Trace.parse(VALID))
                .hasValueSatisfying(t -> assertThat(t.traceparent()).isEqualTo(VALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
            })
    void what_is_not_valid_is_no_trace(String header) {
        assertThat(Trace.parse(header)).isEmpty();
    }

    @Test
    void a_later_version_may_say_more() {
        assertThat(Trace.parse(VALID.replaceFirst("00", "01") + "-more")).isPresent();
    }

    @Test
    void the_next_step_is_of_the_same_trace() {
        Trace start = Trace.start();
        assertThat(start.next().traceId()).isEqualTo(start.traceId());
        assertThat(start.next().spanId()).isNotEqualTo(start.spanId());
        assertThat(Trace.parse(start.next().traceparent())).isPresent();
    }

    @Test
    void outside_of_a_request_there_is_none() {
        Trace.start().makeCurrent();
        assertThat(Trace.current()).isEmpty();
    }
}
