package org.kpcsc.workspace.statements;

import java.security.SecureRandom;
import java.util.Base64;
import org.kpcsc.workspace.documents.rendering.HtmlRenderer;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.mail.Links;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.publication.SignedTexts;
import org.kpcsc.workspace.statements.signoff.AnswerLink;
import org.kpcsc.workspace.statements.signoff.AnswerLinkTable;
import org.kpcsc.workspace.statements.signoff.FrozenText;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.Round;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-use links for organisations that cannot come online: made by the coordinator or the lead,
 * sent by whatever messenger, opened without an account.
 */
@Service
@Transactional
public class AnswerLinks {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_NAME = 100;

    private final SecureRandom random = new SecureRandom();
    private final Desk desk;
    private final AnswerLinkTable links;
    private final SignedTexts texts;
    private final Organisations organisations;
    private final Links addresses;
    private final Standings standings;

    AnswerLinks(
            Desk desk,
            AnswerLinkTable links,
            SignedTexts texts,
            Organisations organisations,
            Links addresses,
            Standings standings) {
        this.desk = desk;
        this.links = links;
        this.texts = texts;
        this.organisations = organisations;
        this.addresses = addresses;
        this.standings = standings;
    }

    /**
     * Makes a link by which that organisation can answer until the deadline; returns its address.
     */
    @ForActors
    public String make(StatementId id, OrganisationId organisation) {
        var statement = desk.take(id);
        var rights = desk.rights(statement);
        rights.requireRead();
        if (!rights.mayReachOut()) {
            throw new NotPermittedException();
        }
        var round = openRound(statement);
        if (!round.asks(organisation)) {
            throw new RefusedException("statements.refused.notasked");
        }
        standings.require(organisation);
        var token = newToken();
        links.add(link(token, id, organisation, round.text()));
        desk.say(new AnswerLinkMade(id, organisation, statement.concerned()));
        return addresses.to("/answer/" + token);
    }

    private AnswerLink link(
            String token, StatementId id, OrganisationId organisation, FrozenText text) {
        return new AnswerLink(
                ContentHash.of(token),
                id.value(),
                organisation,
                text.hash(),
                desk.me(),
                desk.now(),
                null);
    }

    /**
     * What the link asks; looking does not use it up, since messengers look at links too.
     *
     * <p>Throws {@link NotFoundException} for a link that was never made, {@link RefusedException}
     * for one that is over.
     */
    @ForAnyone
    @Transactional(readOnly = true)
    public LinkedQuestion look(String token) {
        var link = usable(token);
        var statement = desk.known(new StatementId(link.statement()));
        var round = asking(statement, link);
        var text = texts.find(link.text()).orElseThrow();
        return new LinkedQuestion(
                organisations.get(link.organisation()),
                statement.kind(),
                statement.title(),
                statement.language(),
                statement.visibility(),
                HtmlRenderer.html(text.document()),
                link.text(),
                round.deadline());
    }

    /**
     * Answers once.
     *
     * @param answeredBy who says to answer; shown with the answer
     */
    @ForAnyone
    public void answer(String token, Reply reply, String answeredBy) {
        var name = answeredBy.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RefusedException("statements.refused.link.name");
        }
        var link = usable(token);
        var statement = desk.take(new StatementId(link.statement()));
        asking(statement, link);
        if (!links.use(link.tokenHash(), desk.now())) {
            throw new RefusedException("statements.refused.link.used");
        }
        var before = statement.state();
        statement.answerByLink(
                link.organisation(), link.text(), reply, name, link.maker(), desk.now());
        desk.say(new AnsweredByLink(statement.id(), link.organisation(), statement.concerned()));
        desk.sayOutcome(statement, before);
    }

    private AnswerLink usable(String token) {
        var link = links.find(ContentHash.of(token)).orElseThrow(NotFoundException::new);
        if (link.usedAt() != null) {
            throw new RefusedException("statements.refused.link.used");
        }
        standings.require(link.organisation());
        return link;
    }

    private Round asking(Statement statement, AnswerLink link) {
        var round = openRound(statement);
        if (!round.text().hash().equals(link.text())) {
            throw new RefusedException("statements.refused.link.text");
        }
        return round;
    }

    private Round openRound(Statement statement) {
        var asking =
                statement
                        .signOff()
                        .latest()
                        .filter(round -> statement.state() == StatementState.SIGN_OFF)
                        .orElseThrow(() -> new RefusedException("statements.refused.link.over"));
        if (!desk.now().isBefore(asking.deadline())) {
            throw new RefusedException("statements.refused.link.late");
        }
        return asking;
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
