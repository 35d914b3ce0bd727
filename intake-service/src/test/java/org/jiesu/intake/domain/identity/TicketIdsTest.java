package org.jiesu.intake.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketIdsTest {

    private static final Instant TIME = Instant.parse("2020-03-01T00:30:00.123Z");

    @Test
    void an_id_carries_the_time_of_registration() {
        UUID id = TicketIds.at(TIME, -1, -1);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(TicketIds.timeOf(id)).isEqualTo(TIME);
        assertThat(id.toString()).isGreaterThan(TicketIds.lowest(TIME).toString());
        assertThat(id.toString()).isLessThan(TicketIds.lowest(TIME.plusMillis(1)).toString());
    }

    @Test
    void the_same_matter_imported_twice_has_one_id() {
        UUID id = TicketIds.imported(TIME, "12345", "A-1");
        assertThat(TicketIds.imported(TIME, "12345", "A-1")).isEqualTo(id);
        assertThat(TicketIds.imported(TIME, "1234", "5A-1")).isNotEqualTo(id);
        assertThat(TicketIds.timeOf(id)).isEqualTo(TIME);
        assertThat(id.version()).isEqualTo(7);
    }

    @Test
    void a_number_tells_its_day_and_grows_when_it_must() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(TicketNumber.of("DC", day, 123)).isEqualTo("DC202611220000123");
        assertThat(TicketNumber.of("DC", day, 123_456_789)).isEqualTo("DC20261122123456789");
        assertThat(TicketNumber.dayOf("DC202611220000123")).contains(day);
        assertThat(TicketNumber.dayOf("DC202613220000123")).isEmpty();
        assertThat(TicketNumber.dayOf("' or 1=1")).isEmpty();
        assertThatThrownBy(() -> TicketNumber.of("d1", day, 1)).hasMessageContaining("d1");
    }
}
