package org.jiesu.webapi;

import java.util.Locale;
import java.util.Map;

/**
 * Every kind of problem a client can meet. The type URI and the status of a kind never change once
 * released.
 */
public enum ProblemType {
    BAD_REQUEST(400, "请求不正确"),
    MALFORMED_JSON(400, "请求体不是合法的 JSON"),
    INVALID_FIELDS(400, "请求内容不符合要求"),
    INVALID_CURSOR(400, "分页游标无效"),
    UNAUTHENTICATED(401, "未登录或登录已失效"),
    FORBIDDEN(403, "没有权限"),
    NOT_FOUND(404, "未找到"),
    METHOD_NOT_ALLOWED(405, "不支持的请求方法"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式"),
    TIMEOUT(408, "请求超时"),
    CONFLICT(409, "当前状态不允许此操作"),
    KEY_IN_PROGRESS(409, "相同幂等键的请求正在处理"),
    STALE_VERSION(412, "版本已过期"),
    TOO_LARGE(413, "请求体过大"),
    URI_TOO_LONG(414, "请求地址过长"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型"),
    UNPROCESSABLE(422, "请求无法处理"),
    KEY_REUSED(422, "幂等键已用于另一请求"),
    MISSING_IF_MATCH(428, "缺少 If-Match"),
    TOO_MANY_REQUESTS(429, "请求过于频繁"),
    HEADERS_TOO_LARGE(431, "请求头过大"),
    INTERNAL(500, "系统内部错误"),
    NOT_IMPLEMENTED(501, "不支持的请求"),
    UNAVAILABLE(503, "服务暂时不可用");

    private static final Map<Integer, ProblemType> COMMON =
            Map.of(400, BAD_REQUEST, 409, CONFLICT, 422, UNPROCESSABLE);

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status this kind is always sent with. */
    public int status() {
        return status;
    }

    /** The same short Chinese sentence for every occurrence. */
    public String title() {
        return title;
    }

    /** A stable URN; the status and this are what clients may rely on. */
    public String uri() {
        return "urn:jiesu:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The general kind for a status; an unknown client error is a bad request, any other an
     * internal one.
     */
    public static ProblemType of(int status) {
        ProblemType common = COMMON.get(status);
        if (common != null) {
            return common;
        }
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    }
}
