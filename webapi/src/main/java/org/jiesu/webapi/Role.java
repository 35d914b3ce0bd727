package org.jiesu.webapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person is for. In tokens ({@code groups}) and in {@code @RolesAllowed} the names are lower
 * case.
 */
public enum Role {
    OPERATOR,
    DISPATCHER,
    ARBITER,
    SUPERVISOR,
    HANDLER,
    ANALYST,
    AUDITOR,
    ADMIN;

    /** The name in a token, for {@code @RolesAllowed(Role.Names.OPERATOR)}. */
    public static final class Names {
        public static final String OPERATOR = "operator";
        public static final String DISPATCHER = "dispatcher";
        public static final String ARBITER = "arbiter";
        public static final String SUPERVISOR = "supervisor";
        public static final String HANDLER = "handler";
        public static final String ANALYST = "analyst";
        public static final String AUDITOR = "auditor";
        public static final String ADMIN = "admin";

        private Names() {}
    }

    /** The name as it stands in a token. */
    public String tokenName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that token name; a provider's other groups are none of ours. */
    public static Optional<Role> named(String tokenName) {
        return Arrays.stream(values()).filter(r -> r.tokenName().equals(tokenName)).findFirst();
    }
}
