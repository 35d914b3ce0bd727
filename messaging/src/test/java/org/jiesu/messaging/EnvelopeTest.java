package org.jiesu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiesu.contracts.Envelope;
import org.jiesu.contracts.IntakeEvent;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    static final Envelope ENVELOPE =
            new Envelope(
                    UUID.fromString("01890000-0000-7000-8000-000000000001"),
                    "/jiesu/intake",
                    "jiesu.ticket.supplemented.v1",
                    "ticket/1",
                    Instant.parse("2026-03-01T02:03:04.005006Z"),
                    7,
                    "operator",
                    null,
                    UUID.fromString("01890000-0000-7000-8000-000000000002"),
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    private final EventCodec codec = new EventCodec();

    @Test
    void an_envelope_comes_out_of_its_headers_as_it_went_in() {
        assertThat(Headers.envelope(Headers.of(ENVELOPE))).isEqualTo(ENVELOPE);
        assertThat(Headers.of(ENVELOPE))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("ce_actorunit");
    }

    @Test
    void a_missing_or_malformed_header_is_named() {
        Map<String, String> headers = new HashMap<>(Headers.of(ENVELOPE));
        headers.put("ce_sequence", "seven");
        assertThatThrownBy(() -> Headers.envelope(headers)).hasMessageContaining("ce_sequence");
        headers.remove("ce_subject");
        assertThatThrownBy(() -> Headers.envelope(headers)).hasMessageContaining("ce_subject");
    }

    @Test
    void an_event_comes_out_as_it_went_in_and_unknown_fields_are_ignored() {
        var event =
                new IntakeEvent.TicketSupplemented(
                        UUID.randomUUID(), 1, "文字", Instant.parse("2026-01-01T00:00:00Z"));
        byte[] bytes = codec.encode(event);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("\"at\":\"2026-01-01T00:00:00Z\"").doesNotContain("\"key\"");
        byte[] newer = text.replaceFirst("\\{", "{\"later\":[1],").getBytes(StandardCharsets.UTF_8);
        assertThat(codec.decode(newer, IntakeEvent.TicketSupplemented.class)).isEqualTo(event);
    }

    @Test
    void what_is_no_event_is_refused_without_quoting_it() {
        byte[] broken = "{\"text\":{\"phone\":\"13800138000\"}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> codec.decode(broken, IntakeEvent.TicketSupplemented.class))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageNotContaining("13800138000");
    }
}
