package org.jiesu.intake.adapter.kafka;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiesu.intake.adapter.config.JsonValues;
import org.jiesu.intake.adapter.config.TicketIdSource;
import org.jiesu.intake.application.privacy.SealedText;
import org.jiesu.intake.application.registration.Arrivals;
import org.jiesu.intake.application.submission.Submission;
import org.jiesu.intake.domain.registration.Checked;
import org.jiesu.intake.domain.registration.Fault;
import org.jiesu.intake.domain.registration.Registration;
import org.jiesu.intake.domain.registration.RegistrationForm;
import org.jiesu.messaging.PayloadCipher;
import org.jiesu.messaging.RawRecord;
import org.jiesu.webapi.JsonBodies;
import org.jiesu.webapi.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads one submission; whatever it is, it becomes a registration or a list of faults. */
@Singleton
class SubmissionReader {

    private static final String TYPE = "jiesu.ticket.submitted.v1";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\-_./:#]{1,64}");

    private final RegistrationForm form;
    private final Arrivals arrivals;
    private final PayloadCipher cipher;
    private final TicketIdSource ids;

    SubmissionReader(
            RegistrationForm form, Arrivals arrivals, PayloadCipher cipher, TicketIdSource ids) {
        this.form = form;
        this.arrivals = arrivals;
        this.cipher = cipher;
        this.ids = ids;
    }

    Submission read(RawRecord record, Instant now) {
        String type = record.headers().get("ce_type");
        if (type != null && !type.equals(TYPE)) {
            String message = "事件类型 ce_type 必须是 " + TYPE;
            return invalid(record, Map.of(), List.of(new Fault("", message)));
        }
        Map<String, ?> body;
        try {
            body = JsonValues.object(JsonBodies.node(record.payload()));
        } catch (ProblemException unreadable) {
            return invalid(record, Map.of(), List.of(new Fault("", unreadable.detail())));
        }
        return switch (form.fromSystem(body)) {
            case Checked.Right<Registration> right ->
                    new Submission.Valid(
                            record.origin().partition(),
                            arrivals.of(
                                    ids.next(now),
                                    now,
                                    right.value(),
                                    "system:" + right.value().source(),
                                    null));
            case Checked.Wrong<Registration> wrong -> invalid(record, body, wrong.faults());
        };
    }

    private Submission invalid(RawRecord record, Map<String, ?> body, List<Fault> faults) {
        String source = name(body, "source");
        String number = name(body, "externalNumber");
        String origin =
                record.origin().topic()
                        + "/"
                        + record.origin().partition()
                        + "/"
                        + record.origin().offset();
        String subject = source == null || number == null ? origin : source + "/" + number;
        byte[] sealed = cipher.encrypt(record.payload(), "submission_rejection/" + subject);
        return new Submission.Invalid(
                record.origin().partition(),
                subject,
                source,
                number,
                origin,
                faults,
                new SealedText(sealed));
    }

    /** Only what has the shape of a name goes into the answer: nothing personal hides in it. */
    private static @Nullable String name(Map<String, ?> body, String field) {
        return body.get(field) instanceof String text && NAME.matcher(text).matches() ? text : null;
    }
}
