package org.jiesu.webapi;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Every refusal by name. Details are shown to people: Chinese, and never an exception's own
 * message.
 */
public final class Problems {
    private static final Duration SOON = Duration.ofSeconds(1);

    private Problems() {}

    /** 400 for a request wrong as a whole. */
    public static ProblemException badRequest(String detail) {
        return of(ProblemType.BAD_REQUEST, detail);
    }

    /** 400 naming each field and what would be right. */
    public static ProblemException invalid(List<FieldError> errors) {
        String detail = "有 " + errors.size() + " 处内容不符合要求,见 errors。";
        return new ProblemException(ProblemType.INVALID_FIELDS, detail, errors, Map.of());
    }

    /** 400 for one field. */
    public static ProblemException invalid(String pointer, String message) {
        return invalid(List.of(new FieldError(pointer, message)));
    }

    /** 404, also for the work of a unit the caller does not belong to. */
    public static ProblemException notFound(String detail) {
        return of(ProblemType.NOT_FOUND, detail);
    }

    /** 403: signed in, and not allowed. */
    public static ProblemException forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    /** 409 naming the state that forbids it. */
    public static ProblemException conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /** 409: the first request with this Idempotency-Key has not been answered yet. */
    public static ProblemException keyInProgress() {
        return of(ProblemType.KEY_IN_PROGRESS, "使用同一 Idempotency-Key 的请求正在处理,请稍后重试。")
                .retryAfter(SOON);
    }

    /** 422: this Idempotency-Key belongs to another request. */
    public static ProblemException keyReused() {
        return of(ProblemType.KEY_REUSED, "该 Idempotency-Key 已用于内容不同的请求,新的请求请换用新的键。");
    }

    /** 412: the If-Match is not the current version. */
    public static ProblemException staleVersion() {
        return of(ProblemType.STALE_VERSION, "数据已被他人更改,请重新读取后再提交。");
    }

    /** 428: a change without If-Match. */
    public static ProblemException missingIfMatch() {
        return of(ProblemType.MISSING_IF_MATCH, "请在 If-Match 请求头中带上读取时得到的 ETag。");
    }

    /** 422: well formed, and still impossible. */
    public static ProblemException unprocessable(String detail) {
        return of(ProblemType.UNPROCESSABLE, detail);
    }

    /** 422 naming the fields. */
    public static ProblemException unprocessable(String detail, List<FieldError> errors) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, errors, Map.of());
    }

    /** 429 with Retry-After. */
    public static ProblemException tooManyRequests(Duration retryAfter) {
        return of(ProblemType.TOO_MANY_REQUESTS, "请求过于频繁,请稍后重试。").retryAfter(retryAfter);
    }

    /** 503 with Retry-After. */
    public static ProblemException unavailable(Duration retryAfter, String detail) {
        return of(ProblemType.UNAVAILABLE, detail).retryAfter(retryAfter);
    }

    /** Any kind, for the few that have no name above. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, List.of(), Map.of());
    }
}
