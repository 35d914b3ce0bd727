package org.jiesu.webapi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a longer list.
 *
 * @param next the cursor of what follows, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Items of a page when the caller says nothing. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items of a page at most. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made from a query that asked for one row more than the limit: the row too many says
     * that more follow.
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorAfter) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursorAfter.apply(items.getLast()));
    }

    /** The limit asked for, the default when none; 400 unless within 1 and 200. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problems.invalid("limit", "必须是 1 到 " + MAX_LIMIT + " 之间的整数");
        }
        return asked;
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
