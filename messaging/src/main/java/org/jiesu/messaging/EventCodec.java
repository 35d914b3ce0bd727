package org.jiesu.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jiesu.contracts.Event;

/**
 * Events as JSON: ISO times, no nulls, unknown fields ignored, so that an older consumer reads what
 * a newer producer adds.
 */
@Singleton
public class EventCodec {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .build();

    public byte[] encode(Event event) {
        try {
            return mapper.writerFor(event.getClass()).writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "Expected to write " + event.getClass().getName(), impossible);
        }
    }

    /** Throws {@link RuntimeException} if the bytes are no such event. */
    public <E extends Event> E decode(byte[] payload, Class<E> type) {
        try {
            E event = mapper.readValue(payload, type);
            if (event == null) {
                throw new UnreadableRecord("Expected an event, but the payload is null");
            }
            return event;
        } catch (IOException unreadable) {
            throw new UnreadableRecord(
                    "Expected " + type.getSimpleName() + ", but " + place(unreadable), unreadable);
        }
    }

    private static String place(IOException failure) {
        return failure instanceof JsonMappingException mapping
                ? "cannot read " + mapping.getPathReference()
                : "the payload is no JSON";
    }
}
