package org.jiesu.routing.adapter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.LearnedModel;
import org.jiesu.routing.domain.learned.Letter;
import org.jiesu.routing.domain.learned.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("model");
        ModelFile.write(Trained.MODEL, file);
    }

    @Test
    void what_is_read_answers_as_what_was_written() {
        LearnedModel read = ModelFile.read(file);
        assertThat(read.card()).isEqualTo(Trained.MODEL.card());
        assertThat(read.labels()).isEqualTo(Trained.MODEL.labels());
        assertThat(read.calibration()).isEqualTo(Trained.MODEL.calibration());
        for (LabelledLetter letter : Letters.ofEach(50)) {
            assertThat(read.predict(letter.letter()))
                    .isEqualTo(Trained.MODEL.predict(letter.letter()));
        }
        assertThat(read.predict(new Letter("", "")))
                .isEqualTo(Trained.MODEL.predict(new Letter("", "")));
    }

    @Test
    void any_changed_byte_is_noticed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void a_file_cut_short_anywhere_is_noticed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 1 + length / 3) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void a_damaged_file_is_told_with_the_remedy() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ModelFile.read(file))
                .hasMessageContaining(file + " is damaged")
                .hasMessageContaining("model.previous");
    }

    @Test
    void a_foreign_file_is_told_from_a_damaged_one() throws IOException {
        Files.writeString(file, "PK this is an archive of something else entirely");
        assertThatThrownBy(() -> ModelFile.read(file))
                .hasMessageContaining("is not a model file of Jiesu");
    }

    @Test
    void a_later_format_is_told_by_its_number() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(8, 2);
        Files.write(file, bytes);
        assertThatThrownBy(() -> ModelFile.read(file))
                .hasMessageContaining("has format 2, but this release reads format 1");
    }

    @Test
    void a_missing_file_is_told_by_its_path() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none")))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("none cannot be read");
    }

    @Test
    void the_model_before_is_kept() throws IOException {
        byte[] before = Files.readAllBytes(file);
        LearnedModel other =
                new ModelTraining(TrainingRecipe.shipped()).train(Letters.ofEach(20), Trained.NOW);
        ModelFile.write(other, file);
        assertThat(ModelFile.previous(file)).hasBinaryContent(before);
        assertThat(ModelFile.read(file).card()).isEqualTo(other.card());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }
}
