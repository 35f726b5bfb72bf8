package org.kpcsc.workspace.statements;

import java.util.Set;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.statements.approval.FourEyes;
import org.springframework.stereotype.Component;

/** Who wrote a statement's text, for those who may not decide on it alone. */
@Component
class Authors {

    private final Documents documents;

    Authors(Documents documents) {
        this.documents = documents;
    }

    /** A text in which nobody has typed yet is the work of whoever started it. */
    FourEyes fourEyes(Statement statement) {
        var version = documents.head(statement.document()).version();
        var authors = documents.authorsUpTo(statement.document(), version);
        var starter = statement.startedBy();
        return new FourEyes(
                authors.isEmpty()
                        ? Set.of(new Authorship(starter.person(), starter.organisation()))
                        : authors);
    }
}
