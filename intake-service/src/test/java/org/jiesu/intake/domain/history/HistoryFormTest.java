package org.jiesu.intake.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.intake.domain.registration.Checked;
import org.jiesu.intake.domain.registration.Fault;
import org.jiesu.intake.domain.registration.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFormTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private final HistoryForm form =
            new HistoryForm(new Limits(100, 1000, 30, 200, 60, 20, 10), ZoneId.of("Asia/Shanghai"));

    @Test
    void seven_columns_are_enough() {
        HistoryTicket ticket = right(form.check(row(), NOW));
        assertThat(ticket.registeredAt()).isEqualTo("2020-02-29T16:00:00Z");
        assertThat(ticket.work().contacted()).isNull();
    }

    @Test
    void all_columns_are_read() {
        Map<String, String> row = row();
        row.put("street", "110101009");
        row.put("completedAt", "2020-03-02 08:30:00");
        row.put("dispatchedAt", "2020-03-01T09:00:00+08:00");
        row.put("contacted", "是");
        row.put("solved", "false");
        row.put("satisfaction", "BASICALLY_SATISFIED");
        HistoryTicket ticket = right(form.check(row, NOW));
        assertThat(ticket.work().completedAt()).isEqualTo("2020-03-02T00:30:00Z");
        assertThat(ticket.work().dispatchedAt()).isEqualTo("2020-03-01T01:00:00Z");
        assertThat(ticket.work().solved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "registeredAt,2020-02-30",
        "registeredAt,yesterday",
        "registeredAt,2027-01-01",
        "registeredAt,1969-12-31",
        "channel,FAX",
        "nature,''",
        "category,''",
        "externalNumber,''",
        "source,a b",
        "district,东城",
        "street,110102009",
        "satisfaction,GREAT",
        "solved,maybe",
        "completedAt,2019-01-01",
        "unit,x y"
    })
    void a_bad_value_is_named_by_its_field(String field, String value) {
        Map<String, String> row = row();
        row.put(field, value);
        assertThat(((Checked.Wrong<HistoryTicket>) form.check(row, NOW)).faults())
                .extracting(Fault::pointer)
                .isEqualTo(List.of("/" + field));
    }

    private static Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        row.put("externalNumber", "A-1");
        row.put("source", "12345");
        row.put("registeredAt", "2020-03-01");
        row.put("channel", "PHONE");
        row.put("nature", "COMPLAINT");
        row.put("category", "PM03");
        row.put("district", "110101");
        row.put("street", "");
        row.put("contacted", "");
        row.put("satisfaction", "");
        return row;
    }

    private static HistoryTicket right(Checked<HistoryTicket> checked) {
        assertThat(checked).isInstanceOf(Checked.Right.class);
        return ((Checked.Right<HistoryTicket>) checked).value();
    }
}
