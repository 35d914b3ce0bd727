package org.jiesu.intake.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jiesu.intake.application.imports.ImportJob;
import org.jiesu.intake.domain.registration.Channel;
import org.jiesu.intake.domain.registration.Nature;
import org.jiesu.intake.domain.registration.Urgency;
import org.jiesu.intake.domain.ticket.DeclineGround;
import org.jiesu.intake.domain.ticket.Satisfaction;
import org.jiesu.intake.domain.ticket.TicketState;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void every_code_has_a_chinese_name() {
        Vocabulary names = new Vocabulary(new ObjectMapper());
        Map.of(
                        "state", TicketState.class,
                        "channel", Channel.class,
                        "nature", Nature.class,
                        "urgency", Urgency.class,
                        "satisfaction", Satisfaction.class,
                        "declineGround", DeclineGround.class,
                        "importMode", ImportJob.Mode.class)
                .forEach((kind, codes) -> {
                    for (Enum<?> code : codes.getEnumConstants()) {
                        assertThat(names.of(kind, code.name()))
                                .as(kind + " " + code)
                                .matches(".*\\p{IsHan}.*");
                    }
                });
        assertThat(names.of("state", "UNHEARD_OF")).isEqualTo("UNHEARD_OF");
    }
}
