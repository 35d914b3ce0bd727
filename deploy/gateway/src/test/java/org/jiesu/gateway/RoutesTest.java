package org.jiesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/intake/v1/tickets, intake",
        "/open311/v2/services.json, intake",
        "/api/routing/v1/tasks, routing",
        "/api/sla/v1/due-times, sla",
        "/api/reports/v1/ranking, reports",
    })
    void an_address_belongs_to_its_service(String path, String service) {
        assertThat(Routes.service(path)).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api", "/api/intakes", "/api/other/v1", "/open3111", "/API/intake"})
    void an_address_of_nobody_belongs_to_nobody(String path) {
        assertThat(Routes.service(path)).isNull();
    }

    @Test
    void open311_is_found_at_the_root() {
        assertThat(Routes.rewritten("/open311/v2/requests.xml?status=open"))
                .isEqualTo("/api/intake/v1/open311/v2/requests.xml?status=open");
        assertThat(Routes.rewritten("/api/intake/v1/tickets")).isEqualTo("/api/intake/v1/tickets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a%", "/a%00", "/a b", "/a?x=%2", "x", "/<script>"})
    void an_address_that_cannot_be_decoded_is_refused(String uri) {
        assertThat(Routes.wellFormed(uri)).isFalse();
    }
}
