package org.jiesu.webapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.Instant;
import org.jiesu.webapi.CityTime;

/** The mapper of answers: times in the city's offset. Events keep the mapper they have. */
@Provider
public class RestJson implements ContextResolver<ObjectMapper> {
    private final ObjectMapper mapper;

    @Inject
    RestJson(ObjectMapper common) {
        SimpleModule times = new SimpleModule("city-times");
        times.addSerializer(Instant.class, new Out());
        times.addDeserializer(Instant.class, new In());
        this.mapper = common.copy().registerModule(times);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    private static final class Out extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(CityTime.format(time));
        }
    }

    private static final class In extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return CityTime.parse(json.getText());
        }
    }
}
