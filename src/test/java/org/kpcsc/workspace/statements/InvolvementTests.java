package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Outcome;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever is let in to comment suggests, and what is suggested is dealt with before it is signed.
 */
@StatementsTest
class InvolvementTests {

    @Autowired Coalition coalition;
    @Autowired Acting acting;
    @Autowired Statements statements;
    @Autowired StatementTexts texts;
    @Autowired Publications publications;
    @Autowired StatementWaiting waiting;
    @Autowired StatementDocuments policy;

    private OrganisationId zela;
    private OrganisationId cnrg;
    private Actor drafter;
    private Actor guest;
    private StatementId id;
    private DocumentId document;

    @BeforeEach
    void oneIsLetInToComment() {
        zela = coalition.member();
        cnrg = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        guest = coalition.person(cnrg, Role.DRAFTER);
        id = coalition.started(drafter, Visibility.PARTICIPANTS);
        document = coalition.page(id, drafter).document();
        acting.as(drafter, () -> statements.invite(id, cnrg, Involvement.COMMENTING));
    }

    private void accept() {
        acting.as(guest, () -> statements.acceptInvitation(id));
    }

    private EditingMode mode(OrganisationId organisation, Role... roles) {
        return policy.modeFor(document, coalition.person(organisation, roles)).orElseThrow();
    }

    @Test
    void theirDraftersSuggestAndTheirOtherPeopleComment() {
        assertThat(mode(cnrg, Role.DRAFTER)).isEqualTo(EditingMode.READ);
        accept();
        assertThat(mode(cnrg, Role.DRAFTER)).isEqualTo(EditingMode.SUGGEST);
        for (var role :
                Set.of(Role.REPRESENTATIVE, Role.READER, Role.VERIFIER, Role.FOCAL_PERSON)) {
            assertThat(mode(cnrg, role)).as("%s", role).isEqualTo(EditingMode.COMMENT);
            assertThat(mode(zela, role)).as("%s", role).isEqualTo(EditingMode.COMMENT);
        }
        assertThat(mode(zela, Role.DRAFTER)).isEqualTo(EditingMode.WRITE);
    }

    /** Who comments is seen, and a field monitor is not to be. */
    @Test
    void fieldMonitorsOnlyRead() {
        accept();
        for (var organisation : Set.of(zela, cnrg)) {
            assertThat(mode(organisation, Role.FIELD_MONITOR)).isEqualTo(EditingMode.READ);
            assertThat(mode(organisation, Role.FIELD_MONITOR, Role.READER))
                    .isEqualTo(EditingMode.READ);
            assertThat(mode(organisation, Role.FIELD_MONITOR, Role.REPRESENTATIVE))
                    .isEqualTo(EditingMode.COMMENT);
        }
    }

    @Test
    void whoeverOnlyReadsKeepsReading() {
        var open = coalition.started(drafter, Visibility.MEMBERS);
        document = coalition.page(open, drafter).document();
        for (var role : Set.of(Role.DRAFTER, Role.REPRESENTATIVE, Role.READER)) {
            assertThat(mode(coalition.member(), role)).isEqualTo(EditingMode.READ);
        }
    }

    @Test
    void nobodyChangesOrCommentsOnWhatIsPublished() {
        accept();
        var text = coalition.asked(id, drafter, zela);
        assertThat(mode(cnrg, Role.DRAFTER)).isEqualTo(EditingMode.SUGGEST);
        var coordinator = coalition.coordinator(coalition.member());
        coalition.endorsed(id, coalition.person(zela, Role.REPRESENTATIVE), text);
        coalition.approved(id, coordinator, text);
        acting.as(coordinator, () -> publications.publish(id, text));
        assertThat(mode(cnrg, Role.DRAFTER)).isEqualTo(EditingMode.READ);
        assertThat(mode(zela, Role.DRAFTER)).isEqualTo(EditingMode.READ);
        assertThat(mode(zela, Role.REPRESENTATIVE)).isEqualTo(EditingMode.READ);
    }

    @Test
    void theyLeadNothingAndWriteNothing() {
        accept();
        assertThat(coalition.page(id, guest).acts()).containsExactly(StatementAct.SUGGEST);
        assertThatThrownBy(() ->
                        acting.as(
                                guest,
                                () ->
                                        statements.invite(
                                                id, coalition.member(), Involvement.COMMENTING)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theEndOfTheirPartEndsIt() {
        accept();
        acting.as(drafter, () -> statements.dismiss(id, cnrg));
        assertThat(policy.modeFor(document, guest)).isEmpty();
        acting.as(drafter, () -> statements.invite(id, cnrg, Involvement.WRITING));
        accept();
        assertThat(policy.modeFor(document, guest)).contains(EditingMode.WRITE);
    }

    @Test
    void theInvitationSaysToWhat() {
        assertThat(coalition.told(guest)).containsExactly("statements.notice.invited.comment");
        assertThat(coalition.page(id, guest).invitation()).isEqualTo(Involvement.COMMENTING);
        assertThat(acting.as(guest, () -> waiting.waitingFor(guest)))
                .extracting(item -> item.detailKey())
                .containsExactly("statements.waiting.invitation.COMMENTING");
    }

    @Test
    void thePageShowsWhoWritesAndWhoComments() {
        accept();
        assertThat(coalition.page(id, drafter).parts())
                .extracting(StatementDetails.Part::writes)
                .containsExactly(true, false);
    }

    // What is suggested, and signing

    @Test
    void asksForNoSignatureUnderATextThatSaysTwoThings() {
        accept();
        var first = UUID.randomUUID();
        assertThat(coalition.suggested(document, guest, first))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(coalition.suggested(document, drafter, UUID.randomUUID()))
                .isInstanceOf(Outcome.Accepted.class);

        assertThatThrownBy(() -> coalition.asked(id, drafter, zela))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> {
                            assertThat(refused.key()).isEqualTo("statements.refused.suggestions");
                            assertThat(refused.arguments())
                                    .contains(2, acronym(zela) + ", " + acronym(cnrg));
                        });
        assertThat(coalition.page(id, drafter).state()).isEqualTo(StatementState.DRAFTING);
        assertThat(coalition.typed(id, drafter, "Still open. "))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void asksOnceEverySuggestionIsDealtWith() {
        accept();
        var suggestion = UUID.randomUUID();
        coalition.suggested(document, guest, suggestion);
        var open = acting.as(drafter, () -> texts.openProposals(id));
        assertThat(open.count()).isEqualTo(1);
        coalition.acceptedFirst(document, drafter, suggestion);
        assertThat(acting.as(drafter, () -> texts.openProposals(id)).count()).isZero();
        coalition.asked(id, drafter, zela);
        assertThat(coalition.page(id, drafter).state()).isEqualTo(StatementState.SIGN_OFF);
    }

    private String acronym(OrganisationId organisation) {
        return coalition.page(id, drafter).parts().stream()
                .map(StatementDetails.Part::organisation)
                .filter(one -> one.id().equals(organisation))
                .findFirst()
                .orElseThrow()
                .acronym();
    }
}
