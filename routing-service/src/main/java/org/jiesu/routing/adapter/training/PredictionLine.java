package org.jiesu.routing.adapter.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.jiesu.routing.domain.learned.Likelihood;
import org.jiesu.routing.domain.learned.Prediction;

/** Writes one prediction a line. */
final class PredictionLine {
    private final JsonGenerator json;

    /** The stream stays the caller's to close. */
    PredictionLine(OutputStream out) throws IOException {
        JsonFactory factory = new ObjectMapper().getFactory();
        json = factory.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(null);
    }

    void write(Prediction prediction) throws IOException {
        json.writeStartObject();
        json.writeStringField("category", prediction.category());
        json.writeBooleanField("abstained", prediction.abstained());
        json.writeArrayFieldStart("candidates");
        for (Likelihood candidate : prediction.candidates()) {
            json.writeStartObject();
            json.writeStringField("category", candidate.label());
            json.writeNumberField("probability", candidate.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    void flush() throws IOException {
        json.flush();
    }
}
