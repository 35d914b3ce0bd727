package org.jiesu.gateway;

import org.jspecify.annotations.Nullable;

/**
 * One kind of refusal.
 *
 * @param name the last part of its URN, the same as the services'
 * @param retryAfterSeconds 0 for none
 * @param oauth the error code of RFC 6749, 5.2, for clients that read that
 */
record Problem(
        int status,
        String name,
        String title,
        String detail,
        long retryAfterSeconds,
        @Nullable String oauth) {

    static final Problem NOT_FOUND = of(404, "not-found", "未找到", "没有这个地址。");
    static final Problem METHOD_NOT_ALLOWED =
            of(405, "method-not-allowed", "不支持的请求方法", "此地址不支持该请求方法,可用的方法见 Allow 响应头。");
    static final Problem BAD_ADDRESS =
            of(400, "bad-request", "请求不正确", "请求地址的编码不正确:须为 UTF-8 的百分号编码,且不含 %00。");
    static final Problem BAD_REQUEST = of(400, "bad-request", "请求不正确", "请求不符合 HTTP 的规定。");
    static final Problem URI_TOO_LONG = of(414, "uri-too-long", "请求地址过长", "请缩短请求地址。");
    static final Problem HEADERS_TOO_LARGE = of(431, "headers-too-large", "请求头过大", "请减小请求头。");
    static final Problem TOO_LARGE = of(413, "too-large", "请求体过大", "请求体超过允许的大小。");
    static final Problem UNSUPPORTED_MEDIA_TYPE =
            of(
                    415,
                    "unsupported-media-type",
                    "不支持的内容类型",
                    "请以 application/x-www-form-urlencoded 提交。");
    static final Problem UNAVAILABLE =
            new Problem(503, "unavailable", "服务暂时不可用", "该服务暂时不可用,请稍后重试。", 2, null);

    static Problem of(int status, String name, String title, String detail) {
        return new Problem(status, name, title, detail, 0, null);
    }

    /** 400 in the words of OAuth. */
    static Problem oauth(String code, String detail) {
        return new Problem(400, "sign-in-refused", "登录失败", detail, 0, code);
    }

    static Problem tooManyFailures(long retryAfterSeconds) {
        return new Problem(
                429,
                "too-many-requests",
                "请求过于频繁",
                "登录失败次数过多,请稍后再试。",
                Math.max(1, retryAfterSeconds),
                null);
    }
}
