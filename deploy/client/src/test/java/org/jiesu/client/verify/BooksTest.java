package org.jiesu.client.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Books books(String routing, String sla) {
        return new Books(
                json("{\"registered\":10,\"imported\":4}"),
                json(routing),
                json(sla),
                json("{\"live\":10,\"imported\":4}"),
                json("{\"matches\":true}"),
                Map.of("intake", 0L));
    }

    private static final String ROUTING =
            "{\"registered\":10,\"dispatched\":7,\"waiting\":2,\"ended\":1}";
    private static final String SLA =
            "{\"tickets\":7,\"calledFor\":{\"SIGN\":7},\"armed\":{\"SIGN\":7},\"differing\":[]}";

    @Test
    void books_that_agree_hold_every_check() {
        assertThat(books(ROUTING, SLA).checks()).allMatch(Check::holds);
    }

    @Test
    void a_lost_ticket_and_a_missing_clock_are_named() {
        assertThat(books(ROUTING.replace("\"waiting\":2", "\"waiting\":1"), SLA).checks())
                .filteredOn(check -> !check.holds())
                .extracting(Check::right)
                .containsExactly("dispatched + waiting + ended");
        assertThat(
                        books(
                                        ROUTING,
                                        SLA.replace(
                                                "\"armed\":{\"SIGN\":7}", "\"armed\":{\"SIGN\":6}"))
                                .checks())
                .filteredOn(check -> !check.holds())
                .extracting(Check::right)
                .containsExactly("armed");
    }
}
