package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.audit.AuditRow;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.audit.ChainCheck;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.WaitingItem;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever the page says is told of an act is told, and finds on Home what is theirs to do. */
@StatementsTest
class WhoIsToldTests {

    @Autowired Coalition coalition;
    @Autowired Acting acting;
    @Autowired Statements statements;
    @Autowired SignOffs signOffs;
    @Autowired Approvals approvals;
    @Autowired StatementWaiting waiting;
    @Autowired AuditTrail trail;
    @Autowired Organisations organisations;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private OrganisationId zela;
    private OrganisationId ipis;
    private Actor drafter;
    private Actor signer;
    private Actor ipisSigner;
    private Actor ipisDrafter;
    private Actor coordinator;
    private StatementId id;

    @BeforeEach
    void startAStatement() {
        acting.nobody();
        zela = coalition.member();
        ipis = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        signer = coalition.person(zela, Role.REPRESENTATIVE);
        ipisSigner = coalition.person(ipis, Role.REPRESENTATIVE);
        ipisDrafter = coalition.person(ipis, Role.DRAFTER);
        coordinator = coalition.coordinator(coalition.member());
        id = coalition.started(drafter, Visibility.PARTICIPANTS);
    }

    @Test
    void theLeadLearnsWhoTakesPartAndWhoDoesNot() {
        acting.as(drafter, () -> statements.invite(id, ipis, Involvement.WRITING));
        acting.as(ipisDrafter, () -> statements.declineInvitation(id));
        assertThat(coalition.told(drafter)).contains("statements.notice.declined");
        acting.as(drafter, () -> statements.invite(id, ipis, Involvement.WRITING));
        acting.as(ipisSigner, () -> statements.acceptInvitation(id));
        assertThat(coalition.told(drafter)).contains("statements.notice.accepted");
        assertThat(coalition.told(signer)).contains("statements.notice.accepted");
    }

    @Test
    void anInvitationIsNotAnsweredOnceTheTextIsLocked() {
        acting.as(drafter, () -> statements.invite(id, ipis, Involvement.WRITING));
        assertThat(coalition.page(id, ipisSigner).invitation()).isEqualTo(Involvement.WRITING);
        coalition.asked(id, drafter, ipis);
        assertThat(coalition.page(id, ipisSigner).invitation()).isNull();
        assertThatThrownBy(() -> acting.as(ipisSigner, () -> statements.acceptInvitation(id)))
                .hasMessage("statements.refused.state.SIGN_OFF");
    }

    @Test
    void aChangeOfSpellingIsToldToWhoseAnswerIsCarriedOver() {
        coalition.endorsed(id, ipisSigner, coalition.asked(id, drafter, zela, ipis));
        acting.as(drafter, () -> approvals.reopen(id, null));
        coalition.typed(id, drafter, "Now. ");
        acting.as(drafter, () -> signOffs.ask(id, onlySpelling(zela, ipis)));

        assertThat(coalition.told(ipisSigner))
                .contains("statements.notice.spelling")
                .containsOnlyOnce("statements.notice.asked");
        assertThat(coalition.told(signer))
                .contains("statements.notice.asked")
                .doesNotContain("statements.notice.spelling");
        assertThat(waitingFor(ipisSigner)).containsExactly("statements.waiting.spelling");
        acting.as(ipisSigner, () -> signOffs.disputeSpelling(id));
        assertThat(waitingFor(ipisSigner)).containsExactly("statements.waiting.confirm");
    }

    private AskForSignOff onlySpelling(OrganisationId... asked) {
        return new AskForSignOff(
                new SignOffRule.NoObjection(1),
                clock.instant().plus(Duration.ofDays(2)),
                Set.of(asked),
                Duration.ofHours(3));
    }

    @Test
    void anApprovalIsToldToThoseWhoAnswered() {
        coalition.approved(id, coordinator, signedOff());
        assertThat(coalition.told(ipisSigner)).contains("statements.notice.approved");
        assertThat(coalition.told(drafter)).contains("statements.notice.approved");
    }

    @Test
    void whatIsSentBackWaitsForItsLeadUntilTheyAskAgain() {
        signedOff();
        acting.as(
                coordinator,
                () -> approvals.sendBack(id, StatementState.APPROVAL, "A figure is wrong."));
        assertThat(waitingFor(drafter)).containsExactly("statements.waiting.SENT_BACK");
        assertThat(waitingFor(signer)).containsExactly("statements.waiting.SENT_BACK");
        assertThat(waitingFor(ipisDrafter)).isEmpty();
        coalition.asked(id, drafter, ipis);
        assertThat(waitingFor(drafter)).isEmpty();
    }

    @Test
    void whatTheLeadOpensItselfWaitsForNobody() {
        signedOff();
        acting.as(drafter, () -> approvals.reopen(id, null));
        assertThat(waitingFor(drafter)).isEmpty();
        assertThat(waitingFor(signer)).isEmpty();
    }

    @Test
    void thatARuleIsMetIsRecordedAsNobodysAct() {
        signedOff();
        assertThat(
                        jdbc.sql("select person from audit.record where subject = ? and act = ?")
                                .params(id.value(), "statements.SignOffCarried")
                                .query()
                                .listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("person", null));
    }

    @Test
    void aRecordSaysTowardsWhichOrganisation() {
        acting.as(drafter, () -> statements.invite(id, ipis, Involvement.WRITING));
        var invitations =
                new AuditFilter(
                        null, null, "statements.OrganisationInvited", id.value(), null, null);
        acting.become(coordinator);
        assertThat(trail.page(invitations, AuditOrder.NEWEST, 0, 5))
                .singleElement()
                .extracting(AuditRow::towards)
                .isEqualTo(organisations.get(ipis).acronym());
        assertThat(trail.check()).isInstanceOf(ChainCheck.Intact.class);
        acting.nobody();
    }

    private ContentHash signedOff() {
        var text = coalition.asked(id, drafter, ipis);
        coalition.endorsed(id, ipisSigner, text);
        return text;
    }

    private List<String> waitingFor(Actor actor) {
        return waiting.waitingFor(actor).stream().map(WaitingItem::detailKey).toList();
    }
}
