package org.jiesu.reporting.it;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jiesu.testkit.Tokens;

/** Asks the reports as one of their readers. */
final class FrontDesk {

    private static final String ROOT = "/api/reports/v1/";

    private FrontDesk() {}

    static RequestSpecification as(String role, String... units) {
        return given().auth().oauth2(Tokens.of(role, List.of(role), List.of(units)));
    }

    static Response get(String role, String path) {
        return as(role).urlEncodingEnabled(false).get(ROOT + path);
    }

    static JsonPath json(String role, String path) {
        return get(role, path).then().statusCode(200).extract().jsonPath();
    }
}
