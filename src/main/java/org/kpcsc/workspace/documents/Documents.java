package org.kpcsc.workspace.documents;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.DocumentTable;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LogAuthors;
import org.kpcsc.workspace.documents.log.LookTable;
import org.kpcsc.workspace.documents.model.CanonicalDocument;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.suggestion.Ownership;
import org.kpcsc.workspace.documents.suggestion.SuggestionId;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes documents, freezes them, and tells their texts; editing goes over the WebSocket.
 *
 * <p>For other modules, which have checked who may; what a person may do while editing is asked of
 * their {@link DocumentPolicy}.
 */
@Service
@ForApplication
public class Documents {

    private final DocumentTable table;
    private final Log log;
    private final LogAuthors authors;
    private final Authorities authorities;
    private final LookTable looks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            DocumentTable table,
            Log log,
            LogAuthors authors,
            Authorities authorities,
            LookTable looks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.log = log;
        this.authors = authors;
        this.authorities = authorities;
        this.looks = looks;
        this.events = events;
        this.clock = clock;
    }

    /** Makes an empty document; throws {@link IllegalStateException} where the id is taken. */
    @Transactional
    public void create(DocumentId document, Language language, OrganisationId by) {
        createWith(document, language, by, WorkspaceSchema.emptyDocument());
    }

    /**
     * As {@link #create}, with a text to begin with, at version 0.
     *
     * <p>Throws a {@link org.kpcsc.workspace.documents.model.ModelException} for a text that the
     * schema does not allow, {@link IllegalArgumentException} for one with suggestions: they would
     * be nobody's.
     */
    @Transactional
    public void createWith(
            DocumentId document, Language language, OrganisationId by, Node content) {
        content.check();
        if (!SuggestionId.in(content).isEmpty()) {
            throw new IllegalArgumentException("a document does not begin with suggestions");
        }
        if (!table.create(document, language, by, clock.instant(), Texts.write(content))) {
            throw new IllegalStateException("there is a document with this id already");
        }
    }

    /** The latest committed text's version and hash; throws {@link NotFoundException}. */
    public DocumentVersion head(DocumentId document) {
        long version = log.version(document);
        return new DocumentVersion(
                document, version, CanonicalDocument.hash(textAt(document, version)));
    }

    /**
     * Freezes the text in the caller's transaction, which must be one that reads what others have
     * committed (PostgreSQL's own default).
     *
     * <p>Steps that are being committed get in before, and are in the version returned; all later
     * ones wait for the transaction and are then refused, or taken if it was rolled back. Throws
     * {@link NotFoundException}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentVersion lock(DocumentId document) {
        setLocked(document, true);
        return head(document);
    }

    /** Lets people write again, once the caller's transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unlock(DocumentId document) {
        setLocked(document, false);
    }

    private void setLocked(DocumentId document, boolean locked) {
        if (!table.setLocked(document, locked)) {
            throw new NotFoundException();
        }
        events.publishEvent(new DocumentLockChanged(document, locked));
    }

    /** The text at a version; throws {@link NotFoundException} where no batch ends there. */
    public Node textAt(DocumentId document, long version) {
        return authorities.textAt(document, version);
    }

    /** What is suggested in the latest committed text; throws {@link NotFoundException}. */
    public OpenSuggestions openSuggestions(DocumentId document) {
        var text = textAt(document, log.version(document));
        var by = new LinkedHashSet<OrganisationId>();
        authorsOfSuggestions(document, text).forEach(author -> by.add(author.organisation()));
        return new OpenSuggestions(SuggestionId.in(text).size(), by);
    }

    /** Whose suggestions stand in the latest committed text, in its order. */
    public Set<Authorship> suggesting(DocumentId document) {
        return authorsOfSuggestions(document, textAt(document, log.version(document)));
    }

    private Set<Authorship> authorsOfSuggestions(DocumentId document, Node text) {
        var authors = new LinkedHashSet<Authorship>();
        new Ownership(log.suggestions(document))
                .in(text)
                .forEach(suggestion -> authors.add(suggestion.author()));
        return authors;
    }

    /** Everyone of whom a step stands in the text's log before that version, first ones first. */
    public Set<Authorship> authorsUpTo(DocumentId document, long version) {
        return authors.upTo(document, version);
    }

    /**
     * The version that others made since the person looked last; empty where they made none, or the
     * person never looked.
     */
    public Optional<Long> changedSinceLooked(DocumentId document, PersonId person) {
        return looks.furthest(document, person)
                .flatMap(look ->
                        Optional.of(authors.lastVersionByOthers(document, person))
                                .filter(version -> version > look.version()));
    }
}
