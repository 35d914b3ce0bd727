package org.jiesu.intake.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiesu.messaging.Transactions;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;

/** Seeds a person and looks for it everywhere. */
@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class PersonalDataIT {

    private static final String NAME = "司马青云";
    private static final String PHONE = "13755550199";
    private static final String IDENTITY = "11010519491231002X";
    private static final List<String> SEEDS = List.of(NAME, PHONE, IDENTITY, "京N8H2Q7");

    @Inject Transactions transactions;

    @Test
    void nothing_of_the_person_stands_in_clear_anywhere() throws IOException {
        Map<String, Object> body = Desk.complaint();
        body.put("title", NAME + "的车位被占");
        body.put("content", "我是" + NAME + ",身份证" + IDENTITY + ",车牌京N8H2Q7,电话" + PHONE + "。");
        body.put("place", Map.of("street", Desk.STREET, "address", "胡家园" + NAME + "家,电话" + PHONE));
        body.put("reporter", Map.of("name", NAME, "phone", PHONE));
        body.put("tags", List.of(NAME));
        String id =
                Desk.register(body)
                        .then()
                        .statusCode(201)
                        .body(not(containsString(PHONE)))
                        .extract()
                        .path("id");
        Desk.order(id, "supplement", Map.of("text", "请打" + PHONE + "找" + NAME))
                .then()
                .statusCode(200);
        Desk.order(id, "withdraw", Map.of("reason", NAME + "来电" + PHONE + "撤回"))
                .then()
                .statusCode(200);
        body.put("channel", PHONE);
        Desk.register(body).then().statusCode(400).body(not(containsString(NAME)));
        Desk.operator()
                .get("/api/intake/v1/tickets/" + id)
                .then()
                .body("content", containsString(PHONE));
        Desk.as("dispatcher")
                .get("/api/intake/v1/tickets/" + id)
                .then()
                .body(not(containsString(PHONE)))
                .body(not(containsString(NAME)));
        Desk.as("dispatcher")
                .get("/api/intake/v1/tickets/" + id + "/timeline")
                .then()
                .body(not(containsString(PHONE)));
        Desk.operator()
                .get("/api/intake/v1/tickets/" + id + "/timeline")
                .then()
                .body(containsString(PHONE));
        for (String table : tables()) {
            for (String seed : SEEDS) {
                assertThat(rows(table, seed)).as(seed + " in " + table).isZero();
            }
        }
        assertThat(logs()).doesNotContain(SEEDS);
    }

    private List<String> tables() {
        return transactions
                .run(work ->
                        work.select(
                                "SELECT relname::text FROM pg_class WHERE relkind IN ('r') AND relnamespace = 'public'::regnamespace"))
                .await()
                .indefinitely()
                .stream()
                .map(row -> row.text(0))
                .toList();
    }

    /** Rows that show the seed as text, or as UTF-8 bytes in a binary column. */
    private long rows(String table, String seed) {
        String sql =
                "SELECT count(*) FROM "
                        + table
                        + " x WHERE strpos(x::text, $1) > 0 OR "
                        + "strpos(x::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0";
        return transactions
                .run(work -> work.select(sql, seed))
                .await()
                .indefinitely()
                .getFirst()
                .number(0);
    }

    private static String logs() throws IOException {
        List<String> logs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("target"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                logs.add(Files.readString(file));
            }
        }
        assertThat(logs).isNotEmpty();
        return String.join("\n", logs);
    }
}
