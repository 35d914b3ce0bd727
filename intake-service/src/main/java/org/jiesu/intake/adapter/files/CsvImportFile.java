package org.jiesu.intake.adapter.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.intake.application.imports.ImportFile;

/**
 * A CSV file as RFC 4180 has it: UTF-8 with or without a byte order mark, the first record names.
 */
final class CsvImportFile implements ImportFile {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    private CsvImportFile(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        this.header = header(records);
    }

    static ImportFile open(String file, long skip) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new Unreadable("服务器上已没有该文件,请重新上传。");
        }
        try {
            CsvImportFile opened =
                    new CsvImportFile(
                            CsvReader.builder()
                                    .skipEmptyLines(true)
                                    .allowExtraFields(true)
                                    .allowMissingFields(true)
                                    .ofCsvRecord(text(path)));
            opened.skip(skip);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> header() {
        return new LinkedHashSet<>(header);
    }

    @Override
    public List<Record> next(int most) {
        List<Record> next = new ArrayList<>();
        while (next.size() < most && hasNext()) {
            next.add(record(records.next()));
        }
        return next;
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wrong bytes are an error here, not replaced. */
    private static Reader text(Path path) throws IOException {
        BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        text.mark(1);
        try {
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            return text;
        } catch (CharacterCodingException broken) {
            text.close();
            throw unreadable(new UncheckedIOException(broken));
        }
    }

    private void skip(long count) {
        for (long i = 0; i < count && hasNext(); i++) {
            CsvRecord unused = records.next();
        }
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private Record record(CsvRecord csv) {
        int given = csv.getFieldCount();
        if (given != header.size()) {
            String fault = "应有 " + header.size() + " 列,实有 " + given + " 列";
            return new Record(csv.getStartingLineNumber(), Map.of(), fault);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given; i++) {
            values.put(header.get(i), csv.getField(i));
        }
        return new Record(csv.getStartingLineNumber(), values, "");
    }

    private static List<String> header(CloseableIterator<CsvRecord> records) {
        try {
            if (!records.hasNext()) {
                throw new Unreadable("文件是空的,第一行必须是列名。");
            }
            return records.next().getFields().stream().map(String::strip).toList();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private static Unreadable unreadable(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new Unreadable("文件不是 UTF-8 编码,请另存为 UTF-8 后重新上传。");
            }
        }
        return new Unreadable("文件不是合法的 CSV(例如引号未闭合或一列过长),其后的行未导入。");
    }
}
