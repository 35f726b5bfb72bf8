package org.kpcsc.workspace.statements;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what in a statement's text: drafters of the organisations that take part write,
 * whoever may know of the statement reads.
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
        return rights.acts().contains(StatementAct.WRITE) ? EditingMode.WRITE : EditingMode.READ;
    }
}
