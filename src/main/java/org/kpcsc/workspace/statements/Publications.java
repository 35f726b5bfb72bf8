package org.kpcsc.workspace.statements;

import java.time.Instant;
import java.util.List;
import org.kpcsc.workspace.documents.rendering.HtmlRenderer;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.publication.EndorsingOrganisation;
import org.kpcsc.workspace.statements.publication.Publication;
import org.kpcsc.workspace.statements.publication.PublicationTable;
import org.kpcsc.workspace.statements.publication.SignedText;
import org.kpcsc.workspace.statements.publication.SignedTexts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an approved text public, for ever as it is. */
@Service
@ForCoordinator
@Transactional
public class Publications {

    private final Desk desk;
    private final SignedTexts texts;
    private final PublicationTable publications;
    private final Organisations organisations;
    private final Authors authors;
    private final Standings standings;

    Publications(
            Desk desk,
            SignedTexts texts,
            PublicationTable publications,
            Organisations organisations,
            Authors authors,
            Standings standings) {
        this.desk = desk;
        this.texts = texts;
        this.publications = publications;
        this.organisations = organisations;
        this.authors = authors;
        this.standings = standings;
    }

    /** Publishes the text with that hash; returns the last part of its public address. */
    public String publish(StatementId id, ContentHash seen) {
        var statement = desk.take(id, StatementAct.PUBLISH);
        statement.requireCarriedAmong(standings.now());
        statement.publish(seen, authors.fourEyes(statement), desk.me(), desk.now());
        var text = texts.find(seen).orElseThrow();
        var slug = publications.add(publication(statement, text, desk.now()));
        desk.say(statement, StatementPublished::new);
        return slug;
    }

    private Publication publication(Statement statement, SignedText text, Instant at) {
        return new Publication(
                statement.id().value(),
                statement.kind(),
                statement.title(),
                statement.language(),
                at,
                false,
                statement.issuedBy(),
                endorsing(statement.signOff().namedEndorsers()),
                HtmlRenderer.html(text.document()),
                text.hash());
    }

    /** By acronym; who is suspended or has left since is not named. */
    private List<EndorsingOrganisation> endorsing(List<OrganisationId> named) {
        return organisations.all().stream()
                .filter(organisation -> named.contains(organisation.id()))
                .filter(Standings::mayStand)
                .map(one -> new EndorsingOrganisation(one.acronym(), one.name()))
                .toList();
    }
}
