package org.kpcsc.workspace.statements;

import java.time.Instant;
import java.util.List;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.Slug;
import org.kpcsc.workspace.statements.publication.StatementKind;

/**
 * The text of a statement as somebody takes it along.
 *
 * @param lead acronym of the organisation whose text it is
 * @param writers acronyms of the others that write
 * @param version of the text
 * @param hash what a sign-off of exactly this text would be bound to
 * @param person the name of who takes it
 * @param organisation acronym of the one they act for
 */
public record StatementCopy(
        StatementKind kind,
        String title,
        Language language,
        IssuedBy issuedBy,
        StatementState state,
        String lead,
        List<String> writers,
        long version,
        ContentHash hash,
        Node text,
        String person,
        String organisation,
        Instant at) {

    /** A name for the file, without its ending: {@code benefits-for-communities-v123}. */
    public String fileName() {
        return Slug.of(title).value() + "-v" + version;
    }
}
