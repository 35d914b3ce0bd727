package org.jiesu.webapi.http;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.jiesu.webapi.ProblemException;
import org.jiesu.webapi.ProblemType;
import org.jiesu.webapi.Problems;

/** What a client is told of any failure: its kind, never its message. */
final class Failures {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private Failures() {}

    /**
     * The refusal this failure amounts to; an {@link ProblemType#INTERNAL} one is a fault of ours
     * and has to be logged.
     */
    static ProblemException problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        if (Unavailability.of(failure)) {
            return Problems.unavailable(RETRY, "服务暂时不可用,请稍后重试。");
        }
        return switch (failure) {
            case AuthenticationException e -> status(401);
            case UnauthorizedException e -> status(401);
            case ForbiddenException e -> status(403);
            case WebApplicationException e -> status(e.getResponse().getStatus());
            default -> InputFaults.of(failure).orElseGet(() -> status(500));
        };
    }

    /** The refusal for a bare status. */
    static ProblemException status(int status) {
        ProblemType type = ProblemType.of(status);
        ProblemException problem = Problems.of(type, detail(type));
        return status == 503 || status == 429 ? problem.retryAfter(RETRY) : problem;
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> "请在 Authorization 请求头中带上有效的 Bearer 令牌。";
            case FORBIDDEN -> "当前用户的角色不允许此操作。";
            case NOT_FOUND -> "没有这个地址或内容。";
            case METHOD_NOT_ALLOWED -> "此地址不支持该请求方法,可用的方法见 Allow 响应头。";
            case NOT_ACCEPTABLE -> "请在 Accept 请求头中接受 application/json。";
            case UNSUPPORTED_MEDIA_TYPE -> "请按接口说明设置 Content-Type,通常为 application/json。";
            case TOO_LARGE -> "请求体超过允许的大小。";
            case BAD_REQUEST -> "请求不符合接口说明。";
            case INTERNAL -> "系统内部错误,请凭 traceId 联系管理员。";
            case UNAVAILABLE -> "服务暂时不可用,请稍后重试。";
            default -> type.title() + "。";
        };
    }
}
