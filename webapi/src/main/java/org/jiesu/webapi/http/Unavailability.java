package org.jiesu.webapi.http;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a failure means that the database cannot serve just now, so that the same request may
 * succeed later.
 */
final class Unavailability {
    /**
     * Classes of SQLSTATE: 08 connection, 53 resources, 57 operator intervention, 58 system, 40
     * rollback (serialization, deadlock).
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "40");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** The server takes no writes: a standby before its promotion. */
    private static final String READ_ONLY = "25006";

    private Unavailability() {}

    static boolean of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
            if (transientFault(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean transientFault(Throwable cause) {
        return switch (cause) {
            case PgException e -> transientState(e.getSqlState());
            case ClosedConnectionException e -> true;
            case ConnectException e -> true;
            case SocketException e -> true;
            case UnknownHostException e -> true;
            case ClosedChannelException e -> true;
            case TimeoutException e -> true;
            case VertxException e -> poolMessage(e.getMessage());
            case NoStackTraceThrowable e -> poolMessage(e.getMessage());
            case java.sql.SQLException e -> transientState(e.getSQLState());
            default -> false;
        };
    }

    private static boolean transientState(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2))
                        || state.equals(LOCK_NOT_AVAILABLE)
                        || state.equals(READ_ONLY));
    }

    /** The pool tells its own faults by their text alone. */
    private static boolean poolMessage(@Nullable String message) {
        return message != null
                && (message.contains("Timeout")
                        || message.contains("max wait queue size")
                        || message.contains("Connection was closed")
                        || message.contains("Connection is closed")
                        || message.contains("Pool closed")
                        || message.contains("Pool is closed"));
    }
}
