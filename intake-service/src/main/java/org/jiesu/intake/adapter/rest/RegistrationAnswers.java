package org.jiesu.intake.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jiesu.intake.application.registration.AnswerForm;
import org.jiesu.intake.application.registration.Receipt;
import org.jiesu.webapi.CityTime;
import org.jiesu.webapi.EntityTags;
import org.jiesu.webapi.StoredAnswer;

/** The answer to a registration. */
@Singleton
class RegistrationAnswers implements AnswerForm {

    private static final String TICKETS = "/api/intake/v1/tickets/";

    private final ObjectMapper json;

    RegistrationAnswers(ObjectMapper json) {
        this.json = json;
    }

    private record Body(
            UUID id,
            String number,
            String state,
            String registeredAt,
            List<Receipt.Duplicate> possibleDuplicates) {}

    @Override
    public StoredAnswer of(Receipt.Registered receipt) {
        Body body =
                new Body(
                        receipt.id(),
                        receipt.number(),
                        "REGISTERED",
                        CityTime.format(receipt.at()),
                        receipt.possibleDuplicates());
        try {
            return new StoredAnswer(
                    201, json.writeValueAsString(body), TICKETS + receipt.id(), EntityTags.of(1));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Expected plain values", impossible);
        }
    }
}
