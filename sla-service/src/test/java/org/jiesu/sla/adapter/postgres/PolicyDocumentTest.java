package org.jiesu.sla.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.jiesu.sla.domain.calendar.Calendars;
import org.jiesu.sla.domain.policy.Planner;
import org.jiesu.sla.domain.policy.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentTest {
    private static final Instant START = Instant.parse("2026-02-13T01:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, PT30M, PT1H, PT2H",
        "URGENT, PT2H, PT12H, PT24H",
        "ORDINARY, PT2H, PT24H, PT168H",
        "COMPLEX, PT2H, PT24H, PT360H"
    })
    void the_shipped_policy_promises_what_beijing_does(
            String grade, Duration sign, Duration contact, Duration handle) throws IOException {
        assertThat(time("SIGN", grade)).isEqualTo(sign);
        assertThat(time("CONTACT", grade)).isEqualTo(contact);
        assertThat(time("HANDLE", grade)).isEqualTo(handle);
    }

    private static Duration time(String stage, String grade) throws IOException {
        Planner planner = new Planner(shipped(), Calendars.CHINA);
        return Duration.between(START, planner.plan(stage, grade, START).orElseThrow().dueAt());
    }

    private static Profile shipped() throws IOException {
        try (InputStream file =
                PolicyDocumentTest.class.getResourceAsStream("/data/policies/BEIJING-1.json")) {
            return PolicyDocument.read(new ObjectMapper().readTree(file));
        }
    }
}
