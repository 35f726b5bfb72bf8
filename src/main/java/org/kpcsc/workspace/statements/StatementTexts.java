package org.kpcsc.workspace.statements;

import java.util.Optional;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.rendering.HtmlRenderer;
import org.kpcsc.workspace.documents.rendering.TextComparison;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.publication.SignedText;
import org.kpcsc.workspace.statements.publication.SignedTexts;
import org.kpcsc.workspace.statements.signoff.Round;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The text of a statement: as asked about where it is frozen, else as it is now.
 *
 * <p>Every public method throws {@link NotFoundException} for a statement that the actor may not
 * know of.
 */
@Service
@ForActors
@Transactional(readOnly = true)
public class StatementTexts {

    private final Desk desk;
    private final Documents documents;
    private final SignedTexts texts;
    private final Organisations organisations;

    StatementTexts(Desk desk, Documents documents, SignedTexts texts, Organisations organisations) {
        this.desk = desk;
        this.documents = documents;
        this.texts = texts;
        this.organisations = organisations;
    }

    /** The text as safe HTML. */
    public String html(StatementId id) {
        return HtmlRenderer.html(current(desk.read(id)).text().document());
    }

    /**
     * What changed since the text with that hash, which must be one that was asked about.
     *
     * <p>Throws {@link NotFoundException} for any other.
     */
    public TextDifference since(StatementId id, ContentHash earlier) {
        var statement = desk.read(id);
        if (!desk.rights(statement).mayReadSignOff()
                || !statement.signOff().textsAsked().contains(earlier)) {
            throw new NotFoundException();
        }
        var before = texts.find(earlier).orElseThrow(NotFoundException::new);
        var now = current(statement).text();
        return new TextDifference(
                before.title().equals(now.title()) ? null : before.title(),
                now.title(),
                TextComparison.of(before.document(), now.document()));
    }

    /** What is still suggested in the text. */
    public OpenProposals openProposals(StatementId id) {
        return openProposals(desk.read(id));
    }

    OpenProposals openProposals(Statement statement) {
        var open = documents.openSuggestions(statement.document());
        return new OpenProposals(
                open.count(),
                open.by().stream()
                        .map(organisation -> organisations.get(organisation).acronym())
                        .toList());
    }

    /** Whether the text was edited since it was last asked about. */
    boolean isChangedSinceAsked(Statement statement) {
        return !statement.state().isLocked()
                && !draft(statement).text().hash().equals(statement.signOff().text().hash());
    }

    /** The text with the version it stands at. */
    record Versioned(SignedText text, long version) {}

    Versioned current(Statement statement) {
        return statement
                .signOff()
                .latest()
                .filter(round -> statement.state().isLocked())
                .flatMap(this::asked)
                .orElseGet(() -> draft(statement));
    }

    private Optional<Versioned> asked(Round round) {
        var frozen = round.text();
        return texts.find(frozen.hash()).map(text -> new Versioned(text, frozen.version()));
    }

    private Versioned draft(Statement statement) {
        var head = documents.head(statement.document());
        var text =
                SignedText.of(
                        statement.kind(),
                        statement.title(),
                        statement.language(),
                        documents.textAt(statement.document(), head.version()));
        return new Versioned(text, head.version());
    }
}
