package org.jiesu.routing.adapter.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path model = Path.of("");
    private Path in = Path.of("");
    private Path answers = Path.of("");

    @BeforeEach
    void paths() {
        model = folder.resolve("model");
        in = folder.resolve("in.jsonl");
        answers = folder.resolve("out.jsonl");
        ModelFile.write(Trained.MODEL, model);
    }

    @Test
    void one_line_is_answered_per_line_in_the_same_order() throws IOException {
        List<LabelledLetter> letters = Letters.ofEach(40);
        Files.write(in, letters.stream().map(ClassifierCommandTest::line).toList());
        assertThat(classify()).isZero();
        List<JsonNode> lines = answers();
        assertThat(lines).hasSize(letters.size());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).path("category").asText()).isEqualTo(letters.get(i).label());
        }
    }

    @Test
    void an_abstention_is_null_with_all_candidates_best_first() throws IOException {
        Files.writeString(in, "{\"title\":\"\",\"content\":\"xyz\"}\n{\"title\":\"\"}\n");
        assertThat(classify()).isZero();
        for (JsonNode line : answers()) {
            assertThat(line.has("category")).isTrue();
            assertThat(line.path("category").isNull()).isTrue();
            assertThat(line.path("candidates")).hasSize(3);
            assertThat(probability(line, 0)).isGreaterThanOrEqualTo(probability(line, 1));
            assertThat(probability(line, 1)).isGreaterThanOrEqualTo(probability(line, 2));
        }
    }

    @Test
    void detail_and_content_are_the_same_and_other_fields_are_skipped() throws IOException {
        Files.writeString(
                in,
                """
                {"id": 7, "title": "暖气不热", "content": "暖气片冰凉"}
                {"title": "暖气不热", "detail": "暖气片冰凉", "label": null}
                """);
        assertThat(classify()).isZero();
        assertThat(answers().get(0)).isEqualTo(answers().get(1));
    }

    @Test
    void every_bad_line_is_named_with_its_remedy_and_nothing_is_written() throws IOException {
        Files.writeString(
                in,
                """
                {"title": "停水"}
                {"title": 5}

                [1]
                {"titel": "停水"}
                {"title": "停水"
                """);
        assertThat(classify()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("5 bad lines")
                .contains("line 2: \"title\" is no text; write it in quotation marks")
                .contains("line 3: empty; remove the line")
                .contains("line 4: no JSON object; write {")
                .contains("line 5: no text; add \"title\"")
                .contains("line 6: no valid JSON at column");
        assertThat(files()).containsExactlyInAnyOrder("model", "in.jsonl");
    }

    @Test
    void an_answer_that_was_there_before_stays_when_the_input_is_bad() throws IOException {
        Files.writeString(answers, "before");
        Files.writeString(in, "{");
        assertThat(classify()).isEqualTo(1);
        assertThat(answers).hasContent("before");
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Files.write(in, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
        assertThat(classify()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not UTF-8").contains("line 1");
    }

    @Test
    void a_trained_model_keeps_labels_verbatim() throws IOException {
        List<String> lines = new ArrayList<>();
        Letters.ofEach(100).stream()
                .map(letter -> new LabelledLetter(letter.letter(), " " + letter.label() + "/A \""))
                .forEach(letter -> lines.add(line(letter)));
        Files.write(in, lines);
        assertThat(run("train", "--from", in.toString(), "--model", model.toString())).isZero();
        assertThat(classify()).isZero();
        assertThat(answers().getFirst().path("category").asText())
                .isEqualTo(" " + Letters.NOISE + "/A \"");
        assertThat(ModelFile.previous(model)).exists();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("macro F1");
    }

    @Test
    void a_letter_without_a_label_cannot_be_learnt_from() throws IOException {
        Files.writeString(in, "{\"title\":\"停水\"}\n{\"title\":\"\",\"label\":\"供水\"}\n");
        byte[] before = Files.readAllBytes(model);
        assertThat(run("train", "--from", in.toString(), "--model", model.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 1: no label; add")
                .contains("line 2: title and detail are empty");
        assertThat(model).hasBinaryContent(before);
    }

    @Test
    void what_is_not_understood_is_said() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("guess")).isEqualTo(2);
        assertThat(run("train", "--form", "x")).isEqualTo(1);
        assertThat(run("train", "--from")).isEqualTo(1);
        assertThat(run("train", "--from", in.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("'guess' is no command here")
                .contains("'--form' is no option here")
                .contains("--from needs a value")
                .contains("--model is missing");
    }

    @Test
    void a_model_tells_about_itself() {
        assertThat(run("show", "--model", model.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(Trained.MODEL.card().version())
                .contains(Letters.HEATING);
    }

    private int classify() {
        return run(
                "classify",
                "--model",
                model.toString(),
                "--in",
                in.toString(),
                "--out",
                answers.toString());
    }

    private int run(String... arguments) {
        return new ClassifierCommand(
                        Clock.fixed(Trained.NOW, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private List<JsonNode> answers() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(answers)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static double probability(JsonNode line, int candidate) {
        return line.path("candidates").path(candidate).path("probability").asDouble();
    }

    private static String line(LabelledLetter letter) {
        try {
            return JSON.writeValueAsString(
                    Map.of(
                            "title",
                            letter.letter().title(),
                            "detail",
                            letter.letter().detail(),
                            "label",
                            letter.label()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected text that can be written", e);
        }
    }
}
