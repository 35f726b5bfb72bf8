package org.kpcsc.workspace.publicsite;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.statements.publication.PublishedStatementRow;

/**
 * A published statement in a list, for a reader of one language.
 *
 * @param kind key of the word for what sort of text it is
 * @param language tag of the statement's own language
 * @param languageName that language as the reader calls it
 * @param date day of publication (UTC) as the reader writes it
 */
public record StatementLine(
        String path,
        String kind,
        String title,
        String language,
        String languageName,
        String date,
        String isoDate) {

    static StatementLine of(PublishedStatementRow statement, Language reader) {
        var day = LocalDate.ofInstant(statement.publishedAt(), ZoneOffset.UTC);
        return new StatementLine(
                "/statements/" + statement.slug(),
                "publicsite.kind." + statement.kind().name(),
                statement.title(),
                statement.language().tag(),
                statement.language().locale().getDisplayLanguage(reader.locale()),
                written(day, reader),
                day.toString());
    }

    /** In English as most of the coalition's readers write it: 4 March 2020. */
    private static String written(LocalDate day, Language reader) {
        var locale = reader == Language.EN ? Locale.UK : reader.locale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
