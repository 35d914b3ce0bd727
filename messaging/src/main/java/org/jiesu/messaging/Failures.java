package org.jiesu.messaging;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/**
 * Tells faults that pass (a server away, a lock lost) from those that come again with the same
 * event. In doubt it passes: waiting loses nothing, a dead letter needs a person.
 */
final class Failures {

    private static final Set<String> PASSING_STATES =
            Set.of("40001", "40P01", "55P03", "57014", "25006", "25P03", "25P04");
    private static final int LONGEST_DETAIL = 1000;

    private Failures() {}

    static boolean isTransient(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /** The innermost reason, shortened. */
    static String describe(Throwable failure) {
        Throwable cause = innermost(failure);
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    /** The kind of failure alone, for what may quote personal data. */
    static String kind(Throwable failure) {
        Throwable cause = innermost(failure);
        String kind = cause.getClass().getSimpleName();
        String state = state(cause);
        return state == null ? kind : kind + " " + state;
    }

    private static boolean passes(Throwable cause) {
        String state = state(cause);
        if (state != null) {
            return PASSING_STATES.contains(state)
                    || state.startsWith("08")
                    || state.startsWith("53")
                    || state.startsWith("57P0");
        }
        return switch (cause) {
            case IOException ignored -> !isOfJson(cause);
            case TimeoutException ignored -> true;
            case io.smallrye.mutiny.TimeoutException ignored -> true;
            case RejectedExecutionException ignored -> true;
            case RetriableException ignored -> true;
            case StaleStateException ignored -> true;
            case VirtualMachineError ignored -> true;
            case LinkageError ignored -> true;
            case VertxException ignored -> true;
            case NoStackTraceThrowable ignored -> true;
            case IllegalStateException closed -> saysClosed(closed.getMessage());
            default -> false;
        };
    }

    private static boolean isOfJson(Throwable cause) {
        return cause.getClass().getName().startsWith("com.fasterxml.jackson.");
    }

    /** The clients tell of a closed pool or connection by message alone. */
    private static boolean saysClosed(@Nullable String message) {
        if (message == null) {
            return false;
        }
        String text = message.toLowerCase(Locale.ROOT);
        return (text.contains("pool") && text.contains("closed"))
                || text.contains("client is closed")
                || text.contains("connection is closed")
                || text.contains("connection is not active");
    }

    private static @Nullable String state(Throwable cause) {
        return switch (cause) {
            case PgException refused -> refused.getSqlState();
            case DatabaseException refused -> refused.getSqlState();
            case java.sql.SQLException refused -> refused.getSQLState();
            default -> null;
        };
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < 20 && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
