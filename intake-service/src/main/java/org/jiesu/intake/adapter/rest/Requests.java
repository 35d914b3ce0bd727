package org.jiesu.intake.adapter.rest;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiesu.intake.adapter.config.JsonValues;
import org.jiesu.intake.domain.registration.Checked;
import org.jiesu.intake.domain.registration.Fault;
import org.jiesu.intake.domain.registration.Form;
import org.jiesu.webapi.FieldError;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.ProblemException;
import org.jiesu.webapi.Problems;
import org.jspecify.annotations.Nullable;

/** What resources read from requests. */
final class Requests {

    static final String NO_TICKET = "没有这个工单。";

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Requests() {}

    /** 404 for a text that can be no id. */
    static UUID id(String text, String unknown) {
        if (!ID.matcher(text).matches()) {
            throw Problems.notFound(unknown);
        }
        return UUID.fromString(text);
    }

    static Form form(byte @Nullable [] body) {
        return new Form(fields(body));
    }

    static Map<String, @Nullable Object> fields(byte @Nullable [] body) {
        return JsonValues.object(JsonBodies.node(body));
    }

    /** 400 with every fault of the form, if there is one. */
    static void check(Form form) {
        form.nothingElse();
        if (form.faultCount() > 0) {
            throw invalid(new Checked.Wrong<>(form.faults()));
        }
    }

    static ProblemException invalid(Checked.Wrong<?> wrong) {
        return Problems.invalid(wrong.faults().stream().map(Requests::error).toList());
    }

    private static FieldError error(Fault fault) {
        return new FieldError(fault.pointer(), fault.message());
    }
}
