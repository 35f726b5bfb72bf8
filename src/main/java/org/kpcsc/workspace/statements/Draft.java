package org.kpcsc.workspace.statements;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;

/**
 * What a statement is, as a person states it.
 *
 * @param title one line, at most 200 characters; part of what is signed
 */
@Embeddable
public record Draft(
        @Enumerated(EnumType.STRING) StatementKind kind,
        String title,
        @Enumerated(EnumType.STRING) IssuedBy issuedBy,
        @Enumerated(EnumType.STRING) Visibility visibility) {

    public static final int LONGEST_TITLE = 200;

    /** Throws {@link RefusedException} for a title that is empty, too long or not one line. */
    public Draft {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new RefusedException("statements.refused.title", LONGEST_TITLE);
        }
        if (!PlainText.isOneLine(title)) {
            throw new RefusedException("statements.refused.title.characters");
        }
    }
}
