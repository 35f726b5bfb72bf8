package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may be told how a text was written, deleted words included, and who only what it says. */
@StatementsTest
class DraftingHistoryTests {

    @Autowired Acting acting;
    @Autowired Coalition coalition;
    @Autowired Statements statements;
    @Autowired Approvals approvals;
    @Autowired Publications publications;
    @Autowired StatementDocuments policy;

    private OrganisationId zela;
    private OrganisationId cnrg;
    private Actor drafter;
    private Actor asked;
    private Actor coordinator;

    @BeforeEach
    void meet() {
        acting.nobody();
        zela = coalition.member();
        cnrg = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        asked = coalition.person(cnrg, Role.READER);
        coordinator = coalition.coordinator(coalition.member());
    }

    @Test
    void thoseWhoAreAskedAndTheCoordinatorAreToldFromTheTextAskedAbout() {
        var id = coalition.empty(drafter, Visibility.PARTICIPANTS);
        write(id, 2);
        coalition.asked(id, drafter, zela, cnrg);
        assertThat(from(id, asked)).isEqualTo(2);
        assertThat(from(id, coordinator)).isEqualTo(2);
        assertThat(from(id, drafter)).isZero();
    }

    @Test
    void aLaterRoundTakesNothingAwayFromThoseWhoWereAskedBefore() {
        var id = reopened(Visibility.PARTICIPANTS);
        coalition.asked(id, drafter, zela);
        assertThat(from(id, asked)).isEqualTo(2);
        assertThat(from(id, drafter)).isZero();
    }

    @Test
    void onceItIsPublicThePublishedTextIsWhereTheHistoryBegins() {
        var id = reopened(Visibility.PARTICIPANTS);
        var text = coalition.asked(id, drafter, zela);
        coalition.endorsed(id, coalition.person(zela, Role.REPRESENTATIVE), text);
        coalition.approved(id, coordinator, text);
        acting.as(coordinator, () -> publications.publish(id, text));
        var elsewhere = coalition.person(coalition.member(), Role.READER);
        for (var reader : List.of(asked, coordinator, elsewhere)) {
            assertThat(policy.modeFor(document(id), reader)).contains(EditingMode.READ);
            assertThat(from(id, reader)).isEqualTo(3);
        }
        assertThat(from(id, drafter)).isZero();
    }

    @Test
    void aDraftThatMembersMayReadHasNoSecretsFromThem() {
        var id = reopened(Visibility.MEMBERS);
        assertThat(from(id, coalition.person(coalition.member(), Role.READER))).isZero();
        assertThat(from(id, coordinator)).isZero();
    }

    @Test
    void anOrganisationThatIsInvitedLaterIsToldFromTheTextItWasInvitedTo() {
        var id = coalition.empty(drafter, Visibility.PARTICIPANTS);
        write(id, 1);
        acting.as(drafter, () -> statements.invite(id, cnrg, Involvement.WRITING));
        write(id, 1);
        assertThat(from(id, asked)).isEqualTo(1);
        acting.as(coalition.person(cnrg, Role.DRAFTER), () -> statements.acceptInvitation(id));
        coalition.asked(id, drafter, zela, cnrg);
        assertThat(from(id, asked)).isEqualTo(1);
        assertThat(from(id, drafter)).isZero();
    }

    @Test
    void anInvitationTakesNothingAwayFromThoseWhoWereAskedBefore() {
        var id = reopened(Visibility.PARTICIPANTS);
        acting.as(drafter, () -> statements.invite(id, cnrg, Involvement.WRITING));
        assertThat(from(id, asked)).isEqualTo(2);
    }

    /** Written twice before it was asked about, and once more since it was reopened. */
    private StatementId reopened(Visibility visibility) {
        var id = coalition.empty(drafter, visibility);
        write(id, 2);
        coalition.asked(id, drafter, zela, cnrg);
        acting.as(drafter, () -> approvals.reopen(id, "More to say."));
        write(id, 1);
        return id;
    }

    private void write(StatementId id, int times) {
        for (var time = 0; time < times; time++) {
            coalition.typed(id, drafter, "more ");
        }
    }

    private long from(StatementId id, Actor actor) {
        return policy.historyFrom(document(id), actor);
    }

    private DocumentId document(StatementId id) {
        return coalition.page(id, drafter).document();
    }
}
