package org.kpcsc.workspace.publicsite;

import java.util.List;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.statements.publication.PublishedStatement;
import org.kpcsc.workspace.statements.publication.PublishedStatementRow;

/**
 * A published statement to be read.
 *
 * @param html the text, safe as it is
 * @param issuer key of the words for in whose name it is issued
 * @param support key of the words for what is known of its support
 * @param hash of the file under the same address
 */
public record StatementText(
        StatementLine line,
        String html,
        String issuer,
        String support,
        List<NamedOrganisation> organisations,
        String hash) {

    static StatementText of(PublishedStatement statement, Language reader) {
        return new StatementText(
                StatementLine.of(row(statement), reader),
                statement.html(),
                issuer(statement),
                support(statement),
                statement.endorsing().stream()
                        .map(each -> NamedOrganisation.of(each, reader))
                        .toList(),
                statement.hash().hex());
    }

    private static String issuer(PublishedStatement statement) {
        return switch (statement.issuedBy()) {
            case COALITION -> "publicsite.statement.coalition";
            case ORGANISATIONS -> "publicsite.statement.named";
        };
    }

    private static String support(PublishedStatement statement) {
        if (statement.archived()) {
            return "publicsite.statement.archived";
        }
        return statement.endorsing().isEmpty()
                ? "publicsite.statement.unnamed"
                : "publicsite.statement.endorsed";
    }

    private static PublishedStatementRow row(PublishedStatement statement) {
        return new PublishedStatementRow(
                statement.slug(),
                statement.kind(),
                statement.title(),
                statement.language(),
                statement.publishedAt());
    }
}
