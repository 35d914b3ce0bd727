package org.jiesu.webapi.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.pgclient.PgException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jiesu.webapi.ProblemException;
import org.jiesu.webapi.ProblemType;
import org.jiesu.webapi.Problems;

/** Failures that were the request's fault although nobody refused it by name. */
final class InputFaults {
    private static final Logger LOG = Logger.getLogger(InputFaults.class);

    private InputFaults() {}

    static Optional<ProblemException> of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < 20; cause = cause.getCause()) {
            Optional<ProblemException> problem = one(cause);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** The reading of a body by Jackson itself, where a resource takes a record. */
    static Optional<ProblemException> ofJson(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
                return Optional.of(mapping(mapping));
            }
            if (cause instanceof JsonProcessingException malformed) {
                return Optional.of(malformed(malformed));
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> one(Throwable cause) {
        if (cause instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith("22")) {
            LOG.warnf(
                    "The database refused a value no check had refused: %s", refused.getSqlState());
            return Optional.of(Problems.badRequest("请求中有无法保存的值(字符或数值超出范围)。"));
        }
        return Optional.empty();
    }

    private static ProblemException mapping(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            String name = step.getFieldName();
            pointer.append('/')
                    .append(name == null ? String.valueOf(step.getIndex()) : escape(name));
        }
        String remedy =
                mapping instanceof UnrecognizedPropertyException ? "没有这个字段" : "类型或内容不正确,请见接口说明";
        return Problems.invalid(pointer.toString(), remedy);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static ProblemException malformed(JsonProcessingException malformed) {
        JsonLocation at = malformed.getLocation();
        String where =
                at == null ? "" : "(第 %d 行第 %d 列)".formatted(at.getLineNr(), at.getColumnNr());
        return Problems.of(ProblemType.MALFORMED_JSON, "JSON 语法错误" + where + "。");
    }
}
