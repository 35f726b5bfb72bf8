package org.kpcsc.workspace.uikit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as a file of comma-separated values (RFC 4180) that spreadsheets open with a double
 * click.
 *
 * <p>UTF-8 with a byte order mark, without which they take it for something else; values are
 * separated as a spreadsheet in the reader's language expects it, which is by semicolons where the
 * comma separates decimals, and all quoted, so that a cell stays one where another separator is
 * expected. A cell that a spreadsheet would run as a formula is kept a text.
 *
 * @param <T> what a row is made of
 */
public final class Spreadsheet<T> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final String name;
    private final Map<String, Function<T, String>> columns = new LinkedHashMap<>();

    /**
     * @param name of the file, without its ending
     */
    public Spreadsheet(String name) {
        this.name = name;
    }

    /** A column; its value is asked for with the reader's language and zone at hand. */
    public Spreadsheet<T> column(String heading, Function<T, String> value) {
        columns.put(heading, value);
        return this;
    }

    /** The rows are asked for at once, while the reader's page is at hand. */
    TakenFile file(ListSource<T> source, Locale reader) {
        var bytes = write(source, reader);
        return new TakenFile(name + ".csv", "text/csv; charset=utf-8", () -> bytes);
    }

    byte[] write(ListSource<T> source, Locale reader) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, format(reader))) {
            printer.printRecord(columns.keySet().stream().map(Spreadsheet::harmless));
            source.forEach(row -> print(printer, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void print(CSVPrinter printer, T row) {
        try {
            printer.printRecord(columns.values().stream().map(value -> harmless(value.apply(row))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSVFormat format(Locale reader) {
        var separator = reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ',' : ';';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setQuoteMode(QuoteMode.ALL)
                .get();
    }

    /**
     * Spreadsheets run what begins like a formula, from whoever wrote it; behind an apostrophe it
     * is text (OWASP, "CSV Injection"). Some take the full-width forms of these signs for them.
     */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
