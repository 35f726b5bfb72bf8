package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpcsc.workspace.statements.Coalition.ABSTAIN;
import static org.kpcsc.workspace.statements.Coalition.ENDORSE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Outcome;
import org.kpcsc.workspace.documents.authority.Refusal;
import org.kpcsc.workspace.documents.history.Looks;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.WaitingItem;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.publication.EndorsingOrganisation;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.PublishedStatements;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Channel;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@StatementsTest
class SignOffServiceTests {

    @Autowired Coalition coalition;
    @Autowired Acting acting;
    @Autowired MovableClock clock;
    @Autowired Statements statements;
    @Autowired Looks looks;
    @Autowired SignOffs signOffs;
    @Autowired Approvals approvals;
    @Autowired Publications publications;
    @Autowired PublishedStatements published;
    @Autowired StatementTexts texts;
    @Autowired AnswerLinks links;
    @Autowired Archive archive;
    @Autowired SignOffClerk clerk;
    @Autowired StatementWaiting waiting;
    @Autowired StatementDocuments policy;
    @Autowired Documents documents;
    @Autowired JdbcClient jdbc;

    private static final Reply UNNAMED = new Reply(Position.ENDORSE, null, false);
    private static final Reply OBJECT = new Reply(Position.OBJECT, "Not so.", true);

    private OrganisationId zela;
    private OrganisationId ipis;
    private Actor drafter;
    private Actor signer;
    private Actor ipisSigner;
    private Actor coordinator;
    private StatementId id;

    @BeforeEach
    void startAStatement() {
        acting.nobody();
        zela = coalition.member();
        ipis = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        signer = coalition.person(zela, Role.REPRESENTATIVE);
        ipisSigner = coalition.person(ipis, Role.REPRESENTATIVE, Role.DRAFTER);
        coordinator = coalition.coordinator(coalition.member());
        id = coalition.started(drafter, Visibility.MEMBERS);
        coalition.typed(id, drafter, "We ask for a fair share.");
    }

    @Test
    void goesFromDraftToThePublicAndShowsWhatWasSigned() {
        var text = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, signer, text);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, ABSTAIN));
        coalition.approved(id, coordinator, text);
        var slug = acting.as(coordinator, () -> publications.publish(id, text));

        var page = published.bySlug(slug).orElseThrow();
        assertThat(page.hash()).isEqualTo(text);
        assertThat(ContentHash.of(page.canonicalJsonBytes())).isEqualTo(text);
        assertThat(page.html()).contains("We ask for a fair share.");
        assertThat(page.endorsing()).hasSize(1);
        assertThat(page.issuedBy()).isEqualTo(IssuedBy.COALITION);
        assertThat(coalition.page(id, drafter).slug()).contains(slug);
    }

    @Test
    void refusesStepsWhileItAsksAndTakesThemAgainOnceReopened() {
        coalition.asked(id, drafter, zela, ipis);
        assertThat(coalition.typed(id, drafter, "More. "))
                .isEqualTo(new Outcome.Refused(Refusal.LOCKED));
        acting.as(drafter, () -> approvals.reopen(id, null));
        assertThat(coalition.typed(id, drafter, "More. ")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whoHasAnsweredIsShownBeforeWhoIsSilent() {
        var text = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, ipisSigner, text);
        assertThat(shownFirst(id)).isEqualTo(ipis);

        var other = coalition.started(drafter, Visibility.MEMBERS);
        coalition.endorsed(other, signer, coalition.asked(other, drafter, zela, ipis));
        assertThat(shownFirst(other)).isEqualTo(zela);
    }

    private OrganisationId shownFirst(StatementId statement) {
        var round = coalition.page(statement, drafter).round();
        return Objects.requireNonNull(round).answers().getFirst().organisation().id();
    }

    @Test
    void anEditMakesAnswersStaleAndShowsWhatChanged() {
        var first = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, ipisSigner, first);
        acting.as(drafter, () -> approvals.reopen(id, null));
        assertThat(standOf(ipis)).isEqualTo(Stand.ENDORSES);
        coalition.typed(id, drafter, "Again: ");
        assertThat(standOf(ipis)).isEqualTo(Stand.TO_CONFIRM);

        var second = coalition.asked(id, drafter, zela, ipis);
        assertThat(second).isNotEqualTo(first);
        assertThat(standOf(ipis)).isEqualTo(Stand.TO_CONFIRM);
        var difference = acting.as(ipisSigner, () -> texts.since(id, first));
        assertThat(difference.text().html()).contains("<ins>");
        assertThat(waiting.waitingFor(ipisSigner))
                .anyMatch(item -> item.detailKey().equals("statements.waiting.confirm"));
        coalition.endorsed(id, ipisSigner, second);
        assertThat(standOf(ipis)).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void aChangedTitleIsAChangedText() {
        var first = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, ipisSigner, first);
        acting.as(drafter, () -> approvals.reopen(id, null));
        var renamed = Coalition.draft("Quite another title", Visibility.MEMBERS);
        acting.as(drafter, () -> statements.describe(id, renamed));
        assertThat(coalition.asked(id, drafter, zela, ipis)).isNotEqualTo(first);
        assertThat(standOf(ipis)).isEqualTo(Stand.TO_CONFIRM);
    }

    @Test
    void ofTwoApprovalsAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var text = ready();
        var other = coalition.coordinator(coalition.member());
        var results =
                atOnce(
                        () -> attempt(coordinator, () -> approvals.approve(id, text, null)),
                        () -> attempt(other, () -> approvals.approve(id, text, null)));
        assertThat(results).containsExactlyInAnyOrder("done", "statements.refused.state.APPROVED");
    }

    @Test
    void ofAnApprovalAndAReopeningAtOnceNoApprovalOfAnotherTextRemains() throws Exception {
        var text = ready();
        var results =
                atOnce(
                        () -> attempt(coordinator, () -> approvals.approve(id, text, null)),
                        () -> attempt(drafter, () -> approvals.reopen(id, null)));
        assertThat(results.getLast()).isEqualTo("done");
        assertThat(results.getFirst()).isIn("done", "statements.refused.state.DRAFTING");
        assertThat(coalition.page(id, drafter).state()).isEqualTo(StatementState.DRAFTING);
        assertThat(coalition.typed(id, drafter, "New. ")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void refusesAnApprovalWhereTheRuleIsNotMet() {
        var text = coalition.asked(id, drafter, new SignOffRule.EveryNamed(), zela, ipis);
        coalition.endorsed(id, signer, text);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, ABSTAIN));
        assertThat(attempt(coordinator, () -> approvals.approve(id, text, null)))
                .isEqualTo("statements.refused.state.NOT_CARRIED");
    }

    @Test
    void theCoordinatorDoesNotApproveWhatOnlyTheyWrote() {
        var both = Coalition.writing(coordinator);
        var own = coalition.started(both, Visibility.MEMBERS);
        coalition.typed(own, both, "Mine alone.");
        var rule = new SignOffRule.Majority();
        var text = coalition.asked(own, both, rule, both.organisation(), ipis);
        coalition.endorsed(own, both, text);
        acting.as(ipisSigner, () -> signOffs.answer(own, text, ABSTAIN));
        assertThat(attempt(both, () -> approvals.approve(own, text, null)))
                .isEqualTo("statements.refused.foureyes");
        coalition.endorsed(own, ipisSigner, text);
        assertThat(attempt(both, () -> approvals.approve(own, text, null))).isEqualTo("done");
    }

    @Test
    void aRecordedAnswerIsToldToTheOrganisationWhichCanContradictIt() {
        var text = coalition.asked(id, drafter, zela, ipis);
        var receipt = new Receipt("by telephone", LocalDate.of(2026, 11, 20));
        acting.as(coordinator, () -> signOffs.recordAnswer(id, ipis, text, ENDORSE, receipt));
        assertThat(coalition.told(ipisSigner)).contains("statements.notice.recorded");
        assertThat(answerOf(ipis).answer())
                .isNotNull()
                .extracting(AnswerDetails::channel)
                .isEqualTo(Channel.RECORDED);
        acting.as(ipisSigner, () -> signOffs.contradict(id));
        assertThat(standOf(ipis)).isEqualTo(Stand.CONTRADICTED);
        assertThat(coalition.told(coordinator)).contains("statements.notice.contradicted");
    }

    @Test
    void aLinkAnswersOnceAndLookingDoesNotUseItUp() {
        coalition.asked(id, drafter, zela, ipis);
        var address = acting.as(coordinator, () -> links.make(id, ipis));
        var token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(links.look(token).html()).contains("fair share");
        assertThat(links.look(token).organisation().id()).isEqualTo(ipis);
        links.answer(token, ENDORSE, "A. Person");
        assertThat(standOf(ipis)).isEqualTo(Stand.ENDORSES);
        assertThatThrownBy(() -> links.answer(token, ABSTAIN, "A. Person"))
                .hasMessage("statements.refused.link.used");
        assertThatThrownBy(() -> links.look("guess")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLinkToATextThatChangedIsOver() {
        coalition.asked(id, drafter, zela, ipis);
        var address = acting.as(drafter, () -> links.make(id, ipis));
        var token = address.substring(address.lastIndexOf('/') + 1);
        acting.as(drafter, () -> approvals.reopen(id, null));
        assertThatThrownBy(() -> links.look(token)).hasMessage("statements.refused.link.over");
        coalition.typed(id, drafter, "Other. ");
        coalition.asked(id, drafter, zela, ipis);
        assertThatThrownBy(() -> links.answer(token, ENDORSE, "A. Person"))
                .hasMessage("statements.refused.link.text");
    }

    @Test
    void theClerkRemindsOnceAndEndsTheRoundAtItsDeadline() {
        var text = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, signer, text);
        assertThat(coalition.told(ipisSigner)).contains("statements.notice.asked");
        clock.advance(Duration.ofHours(40));
        clerk.work();
        clerk.work();
        assertThat(coalition.told(ipisSigner)).containsOnlyOnce("statements.notice.near");
        assertThat(coalition.told(signer)).doesNotContain("statements.notice.near");
        clock.advance(Duration.ofHours(9));
        clerk.work();
        assertThat(coalition.page(id, drafter).state()).isEqualTo(StatementState.APPROVAL);
        assertThat(coalition.told(coordinator)).contains("statements.notice.carried");
        assertThat(waiting.waitingFor(coordinator))
                .anyMatch(item -> item.path().equals("statements/" + id));
    }

    @Test
    void moreTimeIsToldToThoseWhoHaveAnsweredTooForTheyMayAnswerOtherwise() {
        var text = coalition.asked(id, drafter, new SignOffRule.EveryNamed(), zela, ipis);
        coalition.endorsed(id, signer, text);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, ABSTAIN));
        var later = clock.instant().plus(Duration.ofDays(5));
        acting.as(coordinator, () -> approvals.extend(id, later, "To talk it over."));
        assertThat(coalition.told(ipisSigner)).contains("statements.notice.extended");
    }

    @Test
    void onesOwnWordsAreNoChangeToLookAt() {
        acting.as(drafter, () -> looks.look(coalition.page(id, drafter).document()));
        coalition.typed(id, drafter, "My own. ");
        assertThat(waiting.waitingFor(drafter)).isEmpty();
        acting.as(drafter, () -> statements.invite(id, ipis, Involvement.WRITING));
        acting.as(ipisSigner, () -> statements.acceptInvitation(id));
        coalition.typed(id, ipisSigner, "Another's. ");
        assertThat(waiting.waitingFor(drafter))
                .filteredOn(item -> item.detailKey().equals("statements.waiting.changed"))
                .extracting(WaitingItem::path)
                .containsExactly("statements/" + id + "/text");
    }

    @Test
    void anInvitationSaysWhoInvites() {
        acting.as(drafter, () -> statements.invite(id, ipis, Involvement.WRITING));
        var lead = coalition.page(id, drafter).lead().acronym();
        assertThat(waiting.waitingFor(ipisSigner))
                .singleElement()
                .satisfies(item -> assertThat(item.detailArgs()).containsExactly(lead));
    }

    @Test
    void nothingIsPublicBeforeItIsPublishedAndNobodyElseIsNamedAfter() {
        var nmjd = coalition.member();
        var silent = coalition.member();
        var nmjdSigner = coalition.person(nmjd, Role.REPRESENTATIVE);
        var majority = new SignOffRule.Majority();
        var text = coalition.asked(id, drafter, majority, zela, ipis, nmjd, silent);
        coalition.endorsed(id, signer, text);
        acting.as(ipisSigner, () -> signOffs.answer(id, text, UNNAMED));
        acting.as(nmjdSigner, () -> signOffs.answer(id, text, OBJECT));
        clock.advance(Duration.ofDays(2));
        clerk.work();
        coalition.approved(id, coordinator, text);
        assertThat(published.latest(1000)).noneMatch(row -> row.title().equals(titleOf(id)));
        var slug = acting.as(coordinator, () -> publications.publish(id, text));
        var page = published.bySlug(slug).orElseThrow();
        assertThat(page.endorsing())
                .extracting(EndorsingOrganisation::acronym)
                .containsExactly(coalition.page(id, drafter).own().acronym());
        assertThat(page.canonicalJson()).doesNotContain("SIGN");
    }

    private String titleOf(StatementId statement) {
        return coalition.page(statement, drafter).title();
    }

    @Test
    void aLinkEndsWithItsRoundAndIsExtendedWithIt() {
        coalition.asked(id, drafter, zela, ipis);
        var address = acting.as(drafter, () -> links.make(id, ipis));
        var token = address.substring(address.lastIndexOf('/') + 1);
        clock.advance(Duration.ofDays(2));
        assertThatThrownBy(() -> links.look(token)).hasMessage("statements.refused.link.late");
        assertThatThrownBy(() -> links.answer(token, ENDORSE, "A. Person"))
                .hasMessage("statements.refused.link.late");

        var later = clock.instant().plus(Duration.ofDays(1));
        acting.as(coordinator, () -> approvals.extend(id, later, "Two were travelling."));
        assertThat(links.look(token).deadline()).isEqualTo(later);
        links.answer(token, ENDORSE, "A. Person");
        assertThat(standOf(ipis)).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void everyActLeavesARecord() {
        var text = ready();
        coalition.approved(id, coordinator, text);
        assertThat(
                        jdbc.sql("select act from audit.record where subject = ?")
                                .param(id.value())
                                .query(String.class)
                                .list())
                .contains(
                        "statements.StatementStarted",
                        "statements.SignOffAsked",
                        "statements.SignOffAnswered",
                        "statements.SignOffCarried",
                        "statements.StatementApproved");
    }

    @Test
    void whatIsPublishedCannotBeChangedEvenByTheApplication() {
        var text = ready();
        coalition.approved(id, coordinator, text);
        acting.as(coordinator, () -> publications.publish(id, text));
        for (var sql :
                List.of(
                        "update statements.publication set html = ''",
                        "delete from statements.publication",
                        "update statements.signed_text set canonical = ''")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anArchivedStatementClaimsNoSignOff() {
        var document = DocumentId.create();
        var node =
                new DocumentJson(WorkspaceSchema.version1())
                        .readDocument(
                                JsonMapper.shared()
                                        .readTree(
                                                """
                                                {"type":"doc","content":[{"type":"paragraph",
                                                 "content":[{"type":"text","text":"Then."}]}]}
                                                """));
        var old = StatementId.create();
        var slug =
                archive.enterPublished(
                        old,
                        document,
                        new Draft(
                                StatementKind.PRESS_RELEASE,
                                "Told in 2020",
                                IssuedBy.COALITION,
                                Visibility.MEMBERS),
                        Language.EN,
                        By.of(drafter),
                        node,
                        LocalDate.of(2020, 3, 4));
        var page = published.bySlug(slug).orElseThrow();
        assertThat(page.archived()).isTrue();
        assertThat(page.endorsing()).isEmpty();
        assertThat(page.publishedAt()).isEqualTo("2020-03-04T00:00:00Z");
        assertThat(
                        jdbc.sql("select changed_at from statements.statement where id = ?")
                                .param(old.value())
                                .query(OffsetDateTime.class)
                                .single())
                .isEqualTo("2020-03-04T00:00:00Z");
        assertThat(ContentHash.of(page.canonicalJsonBytes())).isEqualTo(page.hash());
        assertThat(policy.modeFor(document, drafter)).contains(EditingMode.READ);
        assertThat(coalition.page(old, drafter).round()).isNull();
    }

    @Test
    void equalTitlesGetAddressesOfTheirOwn() {
        var first = publishOne();
        startAStatement();
        var second = publishOne();
        assertThat(second).isNotEqualTo(first).startsWith("the-same-title");
    }

    private String publishOne() {
        var draft = Coalition.draft("The same title", Visibility.MEMBERS);
        acting.as(drafter, () -> statements.describe(id, draft));
        var text = ready();
        coalition.approved(id, coordinator, text);
        return acting.as(coordinator, () -> publications.publish(id, text));
    }

    /** Asked, endorsed by both, waiting for approval. */
    private ContentHash ready() {
        var text = coalition.asked(id, drafter, zela, ipis);
        coalition.endorsed(id, signer, text);
        coalition.endorsed(id, ipisSigner, text);
        return text;
    }

    private String attempt(Actor actor, Runnable act) {
        try {
            acting.as(actor, act);
            return "done";
        } catch (RefusedException refused) {
            return refused.key();
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = started(threads, barrier, one);
            var second = started(threads, barrier, other);
            return List.of(first.get(), second.get());
        }
    }

    private static Future<String> started(
            ExecutorService threads, CyclicBarrier barrier, Callable<String> act) {
        return threads.submit(() -> {
            barrier.await();
            return act.call();
        });
    }

    private Stand standOf(OrganisationId organisation) {
        return answerOf(organisation).stand();
    }

    private StatementDetails.AnswerRow answerOf(OrganisationId organisation) {
        return coalition.answer(id, drafter, organisation);
    }
}
