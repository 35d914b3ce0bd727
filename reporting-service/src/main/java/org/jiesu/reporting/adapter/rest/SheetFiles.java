package org.jiesu.reporting.adapter.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as CSV (UTF-8 with a mark, so that Excel reads it) and as XLSX with types. */
final class SheetFiles {

    private static final String MARK = "\uFEFF";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetFiles() {}

    /** The file, made off the event loop. */
    static Uni<Response> of(Sheet sheet, FileFormat format) {
        return Uni.createFrom()
                .item(() -> format == FileFormat.csv ? csv(sheet) : xlsx(sheet))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(bytes ->
                        Response.ok(bytes)
                                .type(format == FileFormat.csv ? "text/csv;charset=UTF-8" : XLSX)
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\""
                                                + sheet.name()
                                                + "."
                                                + format
                                                + "\"")
                                .build());
    }

    private static byte[] csv(Sheet sheet) {
        StringBuilder text = new StringBuilder(MARK);
        line(text, sheet.headers());
        sheet.rows().forEach(row -> line(text, row));
        sheet.notes().forEach(note -> line(text, List.of(note)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(SheetFiles::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value + "";
        if (value instanceof String) {
            text = harmless(text);
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A name somebody gave must not become a formula in the reader's spreadsheet. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static byte[] xlsx(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jiesu", "1.0")) {
            Worksheet page = workbook.newWorksheet(sheet.name());
            int line = 0;
            for (int i = 0; i < sheet.headers().size(); i++) {
                page.value(line, i, sheet.headers().get(i));
                page.style(line, i).bold().set();
            }
            for (List<@Nullable Object> row : sheet.rows()) {
                line++;
                for (int i = 0; i < row.size(); i++) {
                    put(page, line, i, row.get(i));
                }
            }
            for (String note : sheet.notes()) {
                line++;
                page.value(line, 0, note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write a workbook in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet page, int line, int column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            page.value(line, column, number);
            page.style(line, column).format("0.00").set();
        } else if (value instanceof Number number) {
            page.value(line, column, number);
            page.style(line, column).format("#,##0").set();
        } else if (value != null) {
            page.value(line, column, value.toString());
        }
    }
}
