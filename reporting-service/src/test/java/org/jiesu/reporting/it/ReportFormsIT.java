package org.jiesu.reporting.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.jiesu.testkit.Infra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infra.class, scope = TestResourceScope.GLOBAL)
class ReportFormsIT {

    private static final String WINDOW = "from=1999-01-01&to=1999-02-01";

    @Test
    void without_a_base_there_is_no_percentage() {
        Response answer = FrontDesk.get("analyst", "year-on-year?" + WINDOW + "&by=NONE");
        JsonPath json = answer.then().statusCode(200).extract().jsonPath();
        assertThat(answer.asString()).contains("\"changePercent\":null");
        assertThat(json.getString("total.note")).isEqualTo("NO_BASE");
        assertThat(json.getString("definition.base")).contains("2月29日");
        assertThat(json.getString("asOf")).endsWith("+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "from=1999-02-30&to=1999-03-01,from",
        "from=1999-1-1&to=1999-03-01,from",
        "to=1999-03-01,from",
        "from=1999-03-01&to=1999-03-01,to",
        "from=1999-01-01&to=1999-02-01&by=STREETS,by",
        "from=1999-01-01&to=1999-02-01&categry=PM,categry",
        "from=1999-01-01&to=1999-02-01&category=NO-SUCH,category",
        "from=1999-01-01&to=1999-02-01&street=%27%3B--,street",
        "from=1999-01-01&to=1999-02-01&street=1&street=2,street"
    })
    void a_wrong_parameter_is_named(String query, String parameter) {
        Response answer = FrontDesk.get("analyst", "year-on-year?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.pointer")).contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year-on-year",
                "month-on-month",
                "three-rates",
                "ranking",
                "on-time",
                "backlog"
            })
    void each_report_comes_as_csv_and_xlsx(String report) throws IOException {
        String window = report.equals("backlog") ? "to=1999-02-01" : WINDOW;
        Response csv = FrontDesk.get("analyst", report + ".csv?" + window + "&by=STREET");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8)).startsWith("\uFEFF");
        Response xlsx = FrontDesk.get("analyst", report + ".xlsx?" + window + "&by=STREET");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(xlsx.asByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
        assertThat(FrontDesk.get("analyst", report + ".pdf?" + window).statusCode()).isEqualTo(404);
    }

    @Test
    void the_document_names_the_parameters_of_every_report() {
        JsonPath document = FrontDesk.json("analyst", "openapi.json");
        for (String report : new String[] {"year-on-year", "three-rates.{format}", "backlog"}) {
            assertThat(
                            document.getList(
                                    "paths.'/api/reports/v1/" + report + "'.get.parameters.name"))
                    .as(report)
                    .contains("to", "by", "category", "source");
        }
    }

    @Test
    void any_two_windows_compare() {
        JsonPath json =
                FrontDesk.json(
                        "analyst",
                        "period-on-period?" + WINDOW + "&baseFrom=1998-05-01&baseTo=1998-06-01");
        assertThat(json.getString("base.from")).isEqualTo("1998-05-01");
    }

    @ParameterizedTest
    @CsvSource({
        "operator,year-on-year?from=1999-01-01&to=1999-02-01,403",
        "analyst,verification,403",
        "analyst,reconciliation,403",
        "auditor,three-rates?from=1999-01-01&to=1999-02-01,200",
        "operator,freshness,200",
        "operator,vocabulary,200"
    })
    void reports_are_for_those_who_may_read_them(String role, String path, int status) {
        assertThat(FrontDesk.get(role, path).statusCode()).isEqualTo(status);
    }

    @Test
    void a_handler_without_units_sees_nothing() {
        Response answer =
                FrontDesk.as("handler")
                        .get("/api/reports/v1/three-rates?from=2000-01-01&to=2100-01-01&by=UNIT");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("rows")).isEmpty();
    }
}
