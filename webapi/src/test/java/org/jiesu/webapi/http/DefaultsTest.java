package org.jiesu.webapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    @Test
    void no_trusted_proxy_is_taken_for_a_host_name_that_each_request_would_look_up()
            throws IOException {
        Properties defaults = new Properties();
        try (InputStream in =
                DefaultsTest.class.getResourceAsStream(
                        "/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        }
        assertThat(defaults.getProperty("quarkus.http.proxy.trusted-proxies").split(","))
                .allSatisfy(proxy -> assertThat(proxy).matches("\\d+(\\.\\d+){3}(/\\d+)?"));
    }
}
