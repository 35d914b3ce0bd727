package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void every_type_is_told_on_exactly_one_topic() {
        List<Class<? extends Event>> told =
                Arrays.stream(Topic.values())
                        .flatMap(topic -> EventTypes.on(topic).stream())
                        .toList();
        assertThat(told)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(EventTypes.all().values());
    }

    @Test
    void names_have_one_form() {
        assertThat(EventTypes.all().keySet())
                .allMatch(name -> name.matches("jiesu\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[0-9]+"));
    }

    @Test
    void a_name_leads_to_its_record_and_back() {
        EventTypes.all()
                .forEach((name, record) -> {
                    assertThat(EventTypes.named(name)).contains(record);
                    assertThat(EventTypes.nameOf(record)).isEqualTo(name);
                });
        assertThat(EventTypes.named("jiesu.ticket.invented.v9")).isEmpty();
    }
}
