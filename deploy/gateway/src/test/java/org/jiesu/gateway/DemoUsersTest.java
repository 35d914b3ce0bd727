package org.jiesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoUsersTest {
    private final DemoUsers users = DemoUsers.load("right");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator",
                "dispatcher",
                "arbiter",
                "supervisor",
                "analyst",
                "auditor",
                "admin"
            })
    void each_user_of_the_demo_has_its_role(String name) {
        assertThat(users.signIn(name, "right"))
                .hasValueSatisfying(user -> assertThat(user.roles()).containsExactly(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101", "110101009", "110101009001", "110101-ZJW", "BJ-WATER"})
    void every_unit_has_its_handler(String unit) {
        assertThat(users.signIn("handler-" + unit, "right"))
                .hasValueSatisfying(user -> {
                    assertThat(user.roles()).containsExactly("handler");
                    assertThat(user.units()).containsExactly(unit);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "handler-",
                "handler-11",
                "handler-110101009'",
                "Operator",
                "handler-*"
            })
    void others_are_strangers(String name) {
        assertThat(users.signIn(name, "right")).isEmpty();
    }

    @Test
    void a_wrong_password_opens_nothing() {
        assertThat(users.signIn("admin", "wrong")).isEmpty();
        assertThat(users.signIn("admin", "")).isEmpty();
    }
}
