package org.jiesu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AsyncAPI document says what topics, records and schemas say. */
class AsyncApiTest {
    private static final String PLACE = "/META-INF/asyncapi.yaml";
    private static final Set<String> SERVICES = Set.of("intake", "routing", "sla", "reporting");
    private static JsonNode document = Wire.JSON.missingNode();

    @BeforeAll
    static void readFromTheClassPathAsTheGatewayDoes() throws IOException {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream(PLACE)) {
            document = new YAMLMapper().readTree(in);
        }
    }

    @Test
    void is_an_asyncapi_3_document() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/version").asText()).isNotBlank();
    }

    @Test
    void channels_are_the_topics() {
        assertThat(document.path("channels").properties())
                .extracting(channel -> channel.getValue().path("address").asText())
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_channel_has_the_settings_of_its_topic(Topic topic) {
        JsonNode kafka = channel(topic).at("/bindings/kafka");
        JsonNode settings = kafka.path("topicConfiguration");
        Map<String, String> expected = topic.settings();
        assertThat(kafka.path("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
        assertThat(settings.path("cleanup.policy").path(0).asText())
                .isEqualTo(expected.get("cleanup.policy"));
        assertThat(settings.path("retention.ms").asText())
                .isEqualTo(expected.getOrDefault("retention.ms", ""));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void a_channel_carries_the_events_of_its_topic(Topic topic) {
        List<String> types = EventTypes.on(topic).stream().map(EventTypes::nameOf).toList();
        assertThat(names(channel(topic).path("messages"))).containsExactlyElementsOf(types);
        assertThat(types).allSatisfy(type -> assertMessage(topic, type));
    }

    @Test
    void there_is_no_message_nobody_tells() {
        assertThat(names(document.at("/components/messages")))
                .containsExactlyElementsOf(EventTypes.all().keySet());
    }

    @Test
    void headers_are_those_of_the_envelope() {
        JsonNode headers = document.at("/components/messageTraits/cloud-event/headers");
        List<String> attributes =
                Arrays.stream(Envelope.class.getRecordComponents())
                        .map(part -> "ce_" + part.getName().toLowerCase(java.util.Locale.ROOT))
                        .toList();
        assertThat(names(headers.path("properties")))
                .containsAll(attributes)
                .hasSize(attributes.size() + 2)
                .contains("ce_specversion", "content-type");
    }

    @Test
    void every_service_tells_or_hears_only_known_channels() {
        document.path("operations")
                .properties()
                .forEach(operation -> {
                    String[] part = operation.getKey().split("-(tells|hears)-");
                    String channel = operation.getValue().at("/channel/$ref").asText().substring(1);
                    assertThat(SERVICES).contains(part[0]);
                    assertThat(channel).isEqualTo("/channels/" + part[1]);
                    assertThat(document.at(channel).isMissingNode()).isFalse();
                });
    }

    private static void assertMessage(Topic topic, String type) {
        String reference = channel(topic).path("messages").path(type).path("$ref").asText();
        JsonNode message = document.path("components").path("messages").path(type);
        assertThat(reference).isEqualTo("#/components/messages/" + type);
        assertThat(message.path("name").asText()).isEqualTo(type);
        assertThat(message.path("title").asText())
                .isEqualTo(Schema.of(type).root().path("title").asText());
        URI schema = URI.create(PLACE).resolve(message.at("/payload/$ref").asText());
        assertThat(schema).hasToString("/schema/" + type + ".json");
        assertThat(AsyncApiTest.class.getResource(schema.toString())).isNotNull();
        assertThat(document.at(message.at("/traits/0/$ref").asText().substring(1)).has("headers"))
                .isTrue();
        assertThat(message.at("/bindings/kafka/key/description").asText()).isNotBlank();
    }

    private static JsonNode channel(Topic topic) {
        return document.path("channels").path(topic.wireName().substring("jiesu.".length()));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
