package org.jiesu.intake.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jiesu.intake.application.imports.ImportFile;
import org.jiesu.intake.application.imports.ImportFile.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportFileTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void a_mark_quotes_and_line_ends_inside_quotes_are_understood() throws IOException {
        try (ImportFile file =
                open(
                        "\uFEFF\"a\",b\r\n\"x\ny\",\"say \"\"hi\"\"\"\r\n\r\n1,2\r\n",
                        StandardCharsets.UTF_8,
                        0)) {
            assertThat(file.header()).containsExactly("a", "b");
            assertThat(file.next(10))
                    .containsExactly(
                            new Record(2, Map.of("a", "x\ny", "b", "say \"hi\""), ""),
                            new Record(5, Map.of("a", "1", "b", "2"), ""));
            assertThat(file.next(10)).isEmpty();
        }
    }

    @Test
    void reading_goes_on_behind_what_is_done() throws IOException {
        try (ImportFile file = open("a\n1\n2\n3\n4\n", StandardCharsets.UTF_8, 2)) {
            assertThat(file.next(1)).extracting(Record::line).containsExactly(4L);
            assertThat(file.next(5)).extracting(Record::line).containsExactly(5L);
        }
    }

    @Test
    void a_row_with_too_few_or_many_columns_is_a_fault_of_that_row() throws IOException {
        try (ImportFile file = open("a,b\n1\n1,2,3\n1,2\n", StandardCharsets.UTF_8, 0)) {
            List<Record> records = file.next(9);
            assertThat(records)
                    .extracting(record -> record.fault().isEmpty())
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void another_encoding_an_empty_file_and_a_missing_one_are_named() {
        assertThatThrownBy(() -> open("编号\n甲乙丙\n", Charset.forName("GB18030"), 0).next(9))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> open("", StandardCharsets.UTF_8, 0)).hasMessageContaining("空");
        assertThatThrownBy(() -> CsvImportFile.open(folder.resolve("none").toString(), 0))
                .hasMessageContaining("重新上传");
    }

    private ImportFile open(String text, Charset charset, long skip) throws IOException {
        Path file = Files.createTempFile(folder, "rows", ".csv");
        Files.write(file, text.getBytes(charset));
        return CsvImportFile.open(file.toString(), skip);
    }
}
