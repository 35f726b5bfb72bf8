package org.kpcsc.workspace.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.statements.publication.PublishedStatementRow;

/**
 * One page of the list of statements, latest first.
 *
 * @param newer address of the page before, null on the first
 * @param older address of the page after, null on the last
 */
public record StatementPage(
        List<StatementLine> lines, @Nullable String newer, @Nullable String older) {

    static final int SIZE = 20;

    /**
     * The page with a number, of which the first is 1.
     *
     * @param rows of this page, and one more where there is another page after it
     */
    static StatementPage of(List<PublishedStatementRow> rows, int number, Language reader) {
        return new StatementPage(
                rows.stream().limit(SIZE).map(each -> StatementLine.of(each, reader)).toList(),
                number > 1 ? address(number - 1) : null,
                rows.size() > SIZE ? address(number + 1) : null);
    }

    static String address(int number) {
        return number == 1 ? "/statements" : "/statements?page=" + number;
    }
}
