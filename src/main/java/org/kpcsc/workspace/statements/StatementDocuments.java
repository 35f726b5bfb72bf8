package org.kpcsc.workspace.statements;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.statements.signoff.Round;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what in a statement's text: drafters of the organisations that write it write, those
 * of organisations that are to comment suggest, their other people comment, and whoever may know of
 * the statement reads. What was written and deleted again is for those whose draft it was while it
 * was written.
 *
 * <p>While a sign-off is open the document itself is frozen, and this says what it will be when it
 * is not; what is published nobody changes any more.
 */
@Component
class StatementDocuments implements DocumentPolicy {

    private final StoredStatements statements;

    StatementDocuments(StoredStatements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EditingMode> modeFor(DocumentId document, Actor actor) {
        return statements
                .findByDocument(document.value())
                .map(statement -> new Rights(actor, statement))
                .filter(Rights::mayRead)
                .map(StatementDocuments::mode);
    }

    private static EditingMode mode(Rights rights) {
        if (rights.statement().state() == StatementState.PUBLISHED) {
            return EditingMode.READ;
        } else if (rights.mayWrite()) {
            return EditingMode.WRITE;
        } else if (rights.maySuggest()) {
            return EditingMode.SUGGEST;
        }
        return rights.mayComment() ? EditingMode.COMMENT : EditingMode.READ;
    }

    /** For whoever only reads what others put before them, the text that was put before them. */
    @Override
    @Transactional(readOnly = true)
    public long historyFrom(DocumentId document, Actor actor) {
        return statements
                .findByDocument(document.value())
                .filter(statement -> !isAmongAuthors(statement, actor))
                .flatMap(StatementDocuments::firstShown)
                .map(round -> round.text().version())
                .orElse(0L);
    }

    private static boolean isAmongAuthors(Statement statement, Actor actor) {
        return (statement.visibility() == Visibility.MEMBERS && actor.member())
                || statement
                        .participation(actor.organisation())
                        .filter(Participation::isCurrent)
                        .isPresent();
    }

    private static Optional<Round> firstShown(Statement statement) {
        return statement.state() == StatementState.PUBLISHED
                ? statement.signOff().latest()
                : statement.signOff().first();
    }
}
