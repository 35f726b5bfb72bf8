package org.kpcsc.workspace.statements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.rendering.HtmlRenderer;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.publication.Publication;
import org.kpcsc.workspace.statements.publication.PublicationTable;
import org.kpcsc.workspace.statements.publication.SignedText;
import org.kpcsc.workspace.statements.publication.SignedTexts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters statements that did not begin here: the demo's, and what was published before. */
@Service
@ForApplication
@Transactional
public class Archive {

    private final StoredStatements statements;
    private final Documents documents;
    private final SignedTexts texts;
    private final PublicationTable publications;
    private final Desk desk;

    Archive(
            StoredStatements statements,
            Documents documents,
            SignedTexts texts,
            PublicationTable publications,
            Desk desk) {
        this.statements = statements;
        this.documents = documents;
        this.texts = texts;
        this.publications = publications;
        this.desk = desk;
    }

    @Transactional(readOnly = true)
    public boolean knows(StatementId id) {
        return statements.existsById(id.value());
    }

    /**
     * Enters a draft with its text.
     *
     * @param by who started it, for the organisation that leads
     * @param others other organisations, which have accepted to take part
     */
    public void enterDraft(
            StatementId id,
            DocumentId document,
            Draft draft,
            Language language,
            By by,
            Map<OrganisationId, Involvement> others,
            Node text) {
        var statement = new Statement(id, document, draft, language, by, desk.now());
        others.forEach((organisation, involvement) -> {
            statement.invite(organisation, involvement, desk.now(), 0);
            statement.answerInvitation(organisation, true, desk.now());
        });
        documents.createWith(document, language, by.organisation(), text);
        statements.saveAndFlush(statement);
        desk.say(statement, StatementStarted::new);
    }

    /**
     * Enters what was public before the workspace was: published on that day, in the coalition's
     * name where the draft says so, and without any claim about who signed off. Nobody can write in
     * its text, since {@link StatementDocuments} lets nobody.
     *
     * @return the last part of its public address
     */
    public String enterPublished(
            StatementId id,
            DocumentId document,
            Draft draft,
            Language language,
            By by,
            Node text,
            LocalDate publishedOn) {
        enterDraft(id, document, draft, language, by, Map.of(), text);
        var statement = desk.take(id);
        var signed = SignedText.of(draft.kind(), draft.title(), language, text);
        texts.keep(signed);
        var published = publishedOn.atStartOfDay().toInstant(ZoneOffset.UTC);
        statement.publishArchived(published);
        return publications.add(
                new Publication(
                        id.value(),
                        draft.kind(),
                        draft.title(),
                        language,
                        published,
                        true,
                        draft.issuedBy(),
                        List.of(),
                        HtmlRenderer.html(text),
                        signed.hash()));
    }
}
