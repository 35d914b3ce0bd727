package org.jiesu.reporting.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiesu.contracts.HistoryEvent;
import org.jiesu.contracts.Place;
import org.jiesu.contracts.ReferenceEvent;
import org.jiesu.contracts.Topic;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

/** The seed's figure, out of 22,078 imported and some others beside them. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class HistoryIT {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final String SEED =
            "year-on-year?from=2021-01-01&to=2021-10-01&district=110101&category=PM&source=12345&by=";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrap;

    @Test
    void the_seed_s_figure_stands_however_often_its_history_is_told() {
        try (Teller teller = new Teller(bootstrap)) {
            taxonomy(teller);
            Instant begin = Instant.now();
            tell(teller, 12_247, "2020-01-01", "2020-10-01", "12345", "PM");
            tell(teller, 9_831, "2021-01-01", "2021-10-01", "12345", "PM");
            tell(teller, 400, "2021-01-01", "2021-10-01", "110", "PM");
            tell(teller, 400, "2021-01-01", "2021-10-01", "12345", "ZZ");
            tell(teller, 300, "2021-10-01", "2021-12-01", "12345", "PM");
            teller.flush();
            await().atMost(Duration.ofSeconds(90)).untilAsserted(HistoryIT::theSeedStands);
            System.out.printf(
                    "23,178 imports told and counted in %d ms%n",
                    Duration.between(begin, Instant.now()).toMillis());

            teller.again(List.of(Topic.HISTORY, Topic.REFERENCE));
            tell(teller, 1, "2019-12-01", "2019-12-02", "AFTERWARDS", "PM");
            teller.flush();
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> counted("by=NONE&source=AFTERWARDS") == 1);
            theSeedStands();
            theBooksMatch();
        }
    }

    private static void theSeedStands() {
        JsonPath none = FrontDesk.json("analyst", SEED + "NONE");
        assertThat(none.getInt("total.current")).isEqualTo(9_831);
        assertThat(none.getInt("total.base")).isEqualTo(12_247);
        assertThat(none.getInt("total.change")).isEqualTo(-2_416);
        assertThat(none.getString("total.changePercent")).isEqualTo("-19.73");
        assertThat(none.getString("base.from")).isEqualTo("2020-01-01");
        assertThat(none.getString("rows[0].changePercent")).isEqualTo("-19.73");
        JsonPath streets = FrontDesk.json("analyst", SEED + "STREET");
        assertThat(streets.getList("rows")).hasSize(17);
        assertThat(streets.getList("rows.current", Integer.class).stream().mapToInt(i -> i).sum())
                .isEqualTo(9_831);
        assertThat(FrontDesk.json("analyst", SEED + "CATEGORY").getString("rows[0].name"))
                .isEqualTo("物业一");
        JsonPath units = FrontDesk.json("analyst", SEED + "UNIT");
        assertThat(units.getInt("total.current")).isEqualTo(9_831);
        assertThat(units.getString("answeredFrom")).isEqualTo("fact_line");
    }

    private static void theBooksMatch() {
        JsonPath books = FrontDesk.json("admin", "verification");
        assertThat(books.getList("recounts.examples.flatten()")).isEmpty();
        assertThat(books.getBoolean("matches")).isTrue();
        assertThat(books.getLong("recounts[0].rows")).isGreaterThan(5_000);
    }

    private static int counted(String query) {
        return FrontDesk.json("analyst", "year-on-year?from=2019-12-01&to=2019-12-02&" + query)
                .getInt("total.current");
    }

    private static void taxonomy(Teller teller) {
        Instant at = Instant.parse("2019-01-01T00:00:00Z");
        category(teller, "PM", "物业管理", List.of("PM"), at);
        category(teller, "PM01", "物业一", List.of("PM", "PM01"), at);
        category(teller, "PM02", "物业二", List.of("PM", "PM02"), at);
        category(teller, "PM03", "物业三", List.of("PM", "PM03"), at);
        category(teller, "ZZ01", "其他", List.of("ZZ01"), at);
    }

    private static void category(
            Teller teller, String code, String name, List<String> path, Instant at) {
        String parent = path.size() > 1 ? path.getFirst() : null;
        teller.tell(
                Topic.REFERENCE,
                "category/" + code,
                1,
                new ReferenceEvent.CategoryChanged(code, 1, name, parent, path, true, at),
                at);
    }

    private static void tell(
            Teller teller, int count, String from, String to, String source, String category) {
        Instant first = LocalDate.parse(from).atStartOfDay(CITY).toInstant();
        Instant end = LocalDate.parse(to).atStartOfDay(CITY).toInstant();
        long step = Duration.between(first, end).toMillis() / count;
        for (int i = 0; i < count; i++) {
            Instant at = first.plusMillis(step * i);
            UUID ticket = Ids.at(at);
            String street = "1101010%02d".formatted(1 + i % 17);
            teller.tell(
                    Topic.HISTORY,
                    "ticket/" + ticket,
                    1,
                    new HistoryEvent.TicketImported(
                            ticket,
                            1,
                            new UUID(1, 1),
                            source,
                            source + "-" + ticket,
                            at,
                            "PHONE",
                            "COMPLAINT",
                            category + "0" + (category.equals("PM") ? 1 + i % 3 : 1),
                            new Place("110101", street, null, "小区" + i % 50, null),
                            street,
                            at,
                            at.plus(Duration.ofDays(7)),
                            at.plus(Duration.ofDays(i % 9)),
                            true,
                            i % 2 == 0,
                            "SATISFIED"),
                    at);
        }
    }
}
