package org.kpcsc.workspace.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {

    private final Spreadsheet<String> sheet =
            new Spreadsheet<String>("words")
                    .column("Word", Function.identity())
                    .column("Length", word -> String.valueOf(word.length()));

    @Test
    void beginsWithTheMarkByWhichSpreadsheetsKnowUtf8() {
        assertThat(sheet.write(rows("Guinée"), Locale.ENGLISH))
                .startsWith(0xEF, 0xBB, 0xBF)
                .isEqualTo(
                        "\uFEFF\"Word\",\"Length\"\r\n\"Guinée\",\"6\"\r\n"
                                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt"})
    void separatesBySemicolonsWhereTheCommaSeparatesDecimals(String language) {
        assertThat(written(Locale.of(language), "one"))
                .contains("\"Word\";\"Length\"", "\"one\";\"3\"");
    }

    @Test
    void quotesWhatWouldBreakTheTable() {
        assertThat(written(Locale.ENGLISH, "one, \"two\"\nthree"))
                .contains("\"one, \"\"two\"\"\nthree\",\"16\"");
    }

    /** The file of an English reader may be opened where semicolons separate. */
    @Test
    void keepsACellWholeForSpreadsheetsThatSeparateOtherwise() {
        assertThat(written(Locale.ENGLISH, "x;=1+1;y")).contains("\r\n\"x;=1+1;y\",\"8\"\r\n");
        assertThat(written(Locale.FRENCH, "x,=1+1,y")).contains("\r\n\"x,=1+1,y\";\"8\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A"
            })
    void keepsATextThatASpreadsheetWouldRunATextOnly(String formula) {
        assertThat(written(Locale.ENGLISH, formula)).contains("'" + formula.charAt(0));
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        assertThat(written(Locale.ENGLISH, "1 - 1 = 0", ""))
                .contains("\r\n\"1 - 1 = 0\",\"9\"\r\n");
    }

    private String written(Locale reader, String... words) {
        return new String(sheet.write(rows(words), reader), StandardCharsets.UTF_8);
    }

    private static ListSource<String> rows(String... words) {
        return new ListSource<>() {
            @Override
            public int count() {
                return words.length;
            }

            @Override
            public List<String> page(int offset, int limit) {
                return List.of(words).subList(offset, Math.min(words.length, offset + limit));
            }

            @Override
            public void forEach(Consumer<String> row) {
                List.of(words).forEach(row);
            }
        };
    }
}
