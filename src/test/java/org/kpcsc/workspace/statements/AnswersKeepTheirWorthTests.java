package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpcsc.workspace.statements.Coalition.ABSTAIN;
import static org.kpcsc.workspace.statements.Coalition.ENDORSE;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that others do makes an organisation's answer say what it did not. */
@StatementsTest
class AnswersKeepTheirWorthTests {

    private static final Reply OBJECT =
            new Reply(Position.OBJECT, "Our staff would be at risk.", false);

    @Autowired Coalition coalition;
    @Autowired Acting acting;
    @Autowired Statements statements;
    @Autowired SignOffs signOffs;
    @Autowired Approvals approvals;
    @Autowired Publications publications;
    @Autowired AnswerLinks links;
    @Autowired StatementTexts texts;
    @Autowired Register register;

    private OrganisationId zela;
    private OrganisationId ipis;
    private OrganisationId nmjd;
    private Actor drafter;
    private Actor signer;
    private Actor ipisSigner;
    private Actor nmjdSigner;
    private Actor coordinator;
    private StatementId id;

    @BeforeEach
    void startAStatement() {
        acting.nobody();
        zela = coalition.member();
        ipis = coalition.member();
        nmjd = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        signer = coalition.person(zela, Role.REPRESENTATIVE);
        ipisSigner = coalition.person(ipis, Role.REPRESENTATIVE, Role.DRAFTER);
        nmjdSigner = coalition.person(nmjd, Role.REPRESENTATIVE, Role.DRAFTER);
        coordinator = coalition.coordinator(coalition.member());
        id = coalition.started(drafter, Visibility.PARTICIPANTS);
    }

    @Test
    void whatAnOrganisationAnsweredItselfIsNotReplacedByOthers() {
        var text = coalition.asked(id, drafter, zela, ipis);
        var address = acting.as(drafter, () -> links.make(id, ipis));
        var token = address.substring(address.lastIndexOf('/') + 1);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, OBJECT));

        assertThatThrownBy(() -> links.answer(token, ENDORSE, "A director"))
                .hasMessage("statements.refused.answered");
        var receipt = new Receipt("by telephone", LocalDate.of(2026, 11, 20));
        assertThat(
                        attempt(
                                coordinator,
                                () -> signOffs.recordAnswer(id, ipis, text, ENDORSE, receipt)))
                .isEqualTo("statements.refused.answered");
        assertThat(standOf(ipis)).isEqualTo(Stand.OBJECTS);
    }

    @Test
    void fourEyesAreAskedForAgainAtPublication() {
        var both = Coalition.writing(coordinator);
        var own = coalition.started(both, Visibility.MEMBERS);
        var text =
                coalition.asked(own, both, new SignOffRule.Majority(), both.organisation(), ipis);
        coalition.endorsed(own, both, text);
        coalition.endorsed(own, ipisSigner, text);
        coalition.approved(own, both, text);
        acting.as(ipisSigner, () -> signOffs.answer(own, text, ABSTAIN));

        assertThat(attempt(both, () -> publications.publish(own, text)))
                .isEqualTo("statements.refused.foureyes.lost");
        coalition.endorsed(own, ipisSigner, text);
        assertThat(attempt(both, () -> publications.publish(own, text))).isEqualTo("done");
    }

    @Test
    void whoIsSuspendedCarriesNothingAnyMore() {
        var text = coalition.asked(id, drafter, new SignOffRule.Majority(), zela, ipis, nmjd);
        var address = acting.as(drafter, () -> links.make(id, nmjd));
        coalition.endorsed(id, signer, text);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, OBJECT));
        coalition.endorsed(id, nmjdSigner, text);
        acting.as(coordinator, () -> register.suspend(nmjd));

        assertThat(attempt(coordinator, () -> approvals.approve(id, text, null)))
                .isEqualTo("statements.refused.standing.lost");
        var token = address.substring(address.lastIndexOf('/') + 1);
        assertThatThrownBy(() -> links.look(token)).hasMessage("statements.refused.standing");

        acting.as(coordinator, () -> register.readmit(nmjd));
        coalition.approved(id, coordinator, text);
        acting.as(coordinator, () -> register.suspend(nmjd));
        assertThat(attempt(coordinator, () -> publications.publish(id, text)))
                .isEqualTo("statements.refused.standing.lost");
    }

    @Test
    void namesOfOrganisationsAreThereOnTheDay() {
        acting.as(drafter, () -> statements.describe(id, draft(IssuedBy.ORGANISATIONS)));
        var text = coalition.asked(id, drafter, zela, ipis);
        acting.as(
                signer, () -> signOffs.answer(id, text, new Reply(Position.ENDORSE, null, false)));
        coalition.endorsed(id, ipisSigner, text);
        coalition.approved(id, coordinator, text);
        acting.as(coordinator, () -> register.suspend(ipis));

        assertThat(attempt(coordinator, () -> publications.publish(id, text)))
                .isEqualTo("statements.refused.noendorser");
    }

    @Test
    void whoDeclinedHearsNoMoreOfIt() {
        acting.as(drafter, () -> statements.invite(id, nmjd, Involvement.WRITING));
        acting.as(nmjdSigner, () -> statements.declineInvitation(id));
        var before = coalition.told(nmjdSigner);

        coalition.asked(id, drafter, zela, ipis);
        acting.as(drafter, () -> approvals.reopen(id, null));

        assertThat(coalition.told(nmjdSigner)).isEqualTo(before);
    }

    @Test
    void whoAnsweredWhatStaysAmongThoseConcerned() {
        var text = coalition.asked(id, drafter, new SignOffRule.Majority(), zela, ipis, nmjd);
        coalition.endorsed(id, signer, text);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, OBJECT));
        coalition.endorsed(id, nmjdSigner, text);
        coalition.approved(id, coordinator, text);
        acting.as(coordinator, () -> publications.publish(id, text));
        var stranger = coalition.person(coalition.member(), Role.READER);

        var page = coalition.page(id, stranger);
        assertThat(page.state()).isEqualTo(StatementState.PUBLISHED);
        assertThat(page.round()).isNull();
        assertThat(page.decisions()).isEmpty();
        assertThat(page.seesSignOff()).isFalse();
        assertThatThrownBy(() -> acting.as(stranger, () -> texts.since(id, text)))
                .isInstanceOf(NotFoundException.class);
        assertThat(coalition.page(id, ipisSigner).round()).isNotNull();
    }

    @Test
    void inAnotherNameEveryAnswerIsToBeConfirmed() {
        var text = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, ipisSigner, text);
        acting.as(drafter, () -> approvals.reopen(id, null));
        acting.as(drafter, () -> statements.describe(id, draft(IssuedBy.ORGANISATIONS)));

        var same = coalition.asked(id, drafter, zela, ipis);
        assertThat(standOf(ipis)).isEqualTo(Stand.TO_CONFIRM);
        coalition.endorsed(id, ipisSigner, same);
        assertThat(standOf(ipis)).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void nobodyIsAskedAboutAnEmptyText() {
        var empty = coalition.empty(drafter, Visibility.MEMBERS);
        assertThatThrownBy(() -> coalition.asked(empty, drafter, zela, ipis))
                .hasMessage("statements.refused.empty");
        assertThat(coalition.page(empty, drafter).state()).isEqualTo(StatementState.DRAFTING);
    }

    @Test
    void aDecisionThatWasNotSeenIsNotUndone() {
        var text = coalition.asked(id, drafter, ipis);
        coalition.endorsed(id, ipisSigner, text);
        coalition.approved(id, coordinator, text);
        assertThat(
                        attempt(
                                coordinator,
                                () -> approvals.sendBack(id, StatementState.APPROVAL, "No.")))
                .isEqualTo("statements.refused.state.APPROVED");
        assertThat(coalition.page(id, drafter).state()).isEqualTo(StatementState.APPROVED);
    }

    @Test
    void whoseAnswerHoldsIsNotAskedForItAgain() {
        var text = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, ipisSigner, text);
        acting.as(drafter, () -> approvals.reopen(id, null));
        var before = coalition.told(ipisSigner);
        coalition.asked(id, drafter, zela, ipis);
        assertThat(coalition.told(ipisSigner)).isEqualTo(before);
        assertThat(coalition.told(signer)).contains("statements.notice.asked");
    }

    private static Draft draft(IssuedBy issuedBy) {
        return new Draft(
                StatementKind.JOINT_STATEMENT, "In a name", issuedBy, Visibility.PARTICIPANTS);
    }

    private Stand standOf(OrganisationId organisation) {
        return coalition.answer(id, drafter, organisation).stand();
    }

    private String attempt(Actor actor, Runnable act) {
        try {
            acting.as(actor, act);
            return "done";
        } catch (RefusedException refused) {
            return refused.key();
        }
    }
}
