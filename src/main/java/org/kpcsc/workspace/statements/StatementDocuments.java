package org.kpcsc.workspace.statements;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.Organisations;
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
    private final Organisations organisations;

    StatementDocuments(StoredStatements statements, Organisations organisations) {
        this.statements = statements;
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EditingMode> modeFor(DocumentId document, Actor actor) {
        return statements
                .findByDocument(document.value())
                .flatMap(statement -> mode(statement, actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DocumentId, Map<Actor, EditingMode>> modesFor(Map<DocumentId, Set<Actor>> asked) {
        var modes = new HashMap<DocumentId, Map<Actor, EditingMode>>();
        for (var statement :
                statements.findByDocumentIn(
                        asked.keySet().stream().map(DocumentId::value).toList())) {
            var ofDocument = new HashMap<Actor, EditingMode>();
            asked.getOrDefault(statement.document(), Set.of())
                    .forEach(actor ->
                            mode(statement, actor).ifPresent(mode -> ofDocument.put(actor, mode)));
            modes.put(statement.document(), ofDocument);
        }
        return modes;
    }

    private static Optional<EditingMode> mode(Statement statement, Actor actor) {
        return Optional.of(new Rights(actor, statement))
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

    /** Whoever was at the table: not everybody who reads the text once it is public. */
    @Override
    @Transactional(readOnly = true)
    public boolean mayReadComments(DocumentId document, Actor actor) {
        return statements
                .findByDocument(document.value())
                .map(statement -> new Rights(actor, statement))
                .filter(Rights::mayReadSignOff)
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DocumentPage> pageOf(DocumentId document) {
        return statements.findByDocument(document.value()).map(this::page);
    }

    private DocumentPage page(Statement statement) {
        return new DocumentPage(
                statement.title(), "statements/" + statement.id() + "/text", readers(statement));
    }

    private Set<OrganisationId> readers(Statement statement) {
        var readers = statement.concerned();
        if (statement.visibility() == Visibility.MEMBERS) {
            organisations.members().forEach(member -> readers.add(member.id()));
        }
        if (statement.signOff().latest().isPresent()) {
            organisations.coordinator().ifPresent(readers::add);
        }
        return readers;
    }

    /**
     * For whoever only reads what others put before them, the text that was put before them; for an
     * organisation that was invited later, the text as it was then.
     */
    @Override
    @Transactional(readOnly = true)
    public long historyFrom(DocumentId document, Actor actor) {
        return statements
                .findByDocument(document.value())
                .map(statement -> historyFrom(statement, actor))
                .orElse(0L);
    }

    private static long historyFrom(Statement statement, Actor actor) {
        if (statement.visibility() == Visibility.MEMBERS && actor.member()) {
            return 0;
        }
        var shown = firstShown(statement).map(round -> round.text().version());
        var asked = shown.filter(_ -> statement.signOff().asks(actor.organisation()));
        return statement
                .participation(actor.organisation())
                .filter(Participation::isCurrent)
                .map(part -> Math.min(part.entered(), asked.orElse(Long.MAX_VALUE)))
                .or(() -> shown)
                .orElse(0L);
    }

    private static Optional<Round> firstShown(Statement statement) {
        return statement.state() == StatementState.PUBLISHED
                ? statement.signOff().latest()
                : statement.signOff().first();
    }
}
