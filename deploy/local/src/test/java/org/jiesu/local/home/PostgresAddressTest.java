package org.jiesu.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresAddressTest {
    @Test
    void a_url_is_read_with_and_without_jdbc() {
        PostgresAddress expected = new PostgresAddress("db.example", 5433, "admin", "p:w");

        assertThat(PostgresAddress.parse("postgresql://admin:p:w@db.example:5433"))
                .isEqualTo(expected);
        assertThat(PostgresAddress.parse("jdbc:postgresql://admin:p:w@db.example:5433/postgres"))
                .isEqualTo(expected);
    }

    @Test
    void the_standard_port_need_not_be_told() {
        assertThat(PostgresAddress.parse("postgres://a:b@host").port()).isEqualTo(5432);
    }

    @Test
    void what_lacks_a_user_or_is_something_else_is_refused() {
        for (String wrong : List.of("postgresql://host:5432", "mysql://a:b@host", "host:5432")) {
            assertThatIllegalArgumentException().isThrownBy(() -> PostgresAddress.parse(wrong));
        }
    }

    @Test
    void the_password_is_not_told() {
        assertThat(PostgresAddress.parse("postgresql://a:secret@host"))
                .asString()
                .doesNotContain("secret");
    }
}
