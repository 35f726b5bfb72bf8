package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpcsc.workspace.statements.StatementExample.ABSTAIN;
import static org.kpcsc.workspace.statements.StatementExample.DEADLINE;
import static org.kpcsc.workspace.statements.StatementExample.ENDORSE;
import static org.kpcsc.workspace.statements.StatementExample.IPIS;
import static org.kpcsc.workspace.statements.StatementExample.NMJD;
import static org.kpcsc.workspace.statements.StatementExample.OBJECT;
import static org.kpcsc.workspace.statements.StatementExample.OTHER_TEXT;
import static org.kpcsc.workspace.statements.StatementExample.RELUFA;
import static org.kpcsc.workspace.statements.StatementExample.START;
import static org.kpcsc.workspace.statements.StatementExample.TEXT;
import static org.kpcsc.workspace.statements.StatementExample.ZELA;
import static org.kpcsc.workspace.statements.StatementExample.byTelephone;
import static org.kpcsc.workspace.statements.StatementExample.minutes;
import static org.kpcsc.workspace.statements.StatementExample.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.signoff.Channel;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.statements.signoff.Terms;

class StatementSignOffTests {

    private final StatementExample example = new StatementExample();
    private final Statement statement = example.statement;

    @ParameterizedTest
    @ValueSource(longs = {0, 29, 60 * 24 * 367})
    void refusesADeadlineTooNearOrTooFar(long minutes) {
        var terms =
                new Terms(
                        new SignOffRule.Majority(),
                        minutes(minutes),
                        Set.of(ZELA.organisation()),
                        null);
        assertThatThrownBy(() -> statement.openSignOff(TEXT, terms, ZELA, START))
                .hasMessage("statements.refused.deadline");
    }

    @Test
    void acceptsThirtyMinutesEvenWhereChoosingTookSomeSeconds() {
        var terms =
                new Terms(
                        new SignOffRule.Majority(), minutes(30), Set.of(ZELA.organisation()), null);
        statement.openSignOff(TEXT, terms, ZELA, START.plusSeconds(40));
        assertThat(statement.state()).isEqualTo(StatementState.SIGN_OFF);
    }

    @Test
    void refusesAMinimumAboveTheNumberAsked() {
        assertThatThrownBy(() -> example.asked(new SignOffRule.NoObjection(4)))
                .hasMessage("statements.refused.minimum");
    }

    @Test
    void refusesToAskNobody() {
        var terms = new Terms(new SignOffRule.Majority(), DEADLINE, Set.of(), null);
        assertThatThrownBy(() -> statement.openSignOff(TEXT, terms, ZELA, START))
                .hasMessage("statements.refused.asked.nobody");
    }

    @Test
    void endsEarlyOnceAllHaveAnswered() {
        example.asked().answered(ZELA, ENDORSE).answered(IPIS, ENDORSE);
        assertThat(statement.state()).isEqualTo(StatementState.SIGN_OFF);
        example.answered(NMJD, ABSTAIN);
        assertThat(statement.state()).isEqualTo(StatementState.APPROVAL);
    }

    @Test
    void endsAtTheDeadlineAndCountsSilenceAsNotOpposed() {
        example.asked().answered(ZELA, ENDORSE).answered(IPIS, ENDORSE);
        assertThat(statement.closeIfOver(DEADLINE.minusSeconds(1))).isFalse();
        assertThat(statement.closeIfOver(DEADLINE)).isTrue();
        assertThat(statement.state()).isEqualTo(StatementState.APPROVAL);
    }

    @Test
    void silenceNeverEndorses() {
        example.asked().answered(ZELA, ENDORSE);
        statement.closeIfOver(DEADLINE);
        assertThat(statement.state()).isEqualTo(StatementState.NOT_CARRIED);
        assertThat(statement.signOff().namedEndorsers()).containsExactly(ZELA.organisation());
    }

    @Test
    void refusesSignOffAfterDeadline() {
        example.asked();
        assertThatThrownBy(() -> statement.answer(TEXT.hash(), ENDORSE, IPIS, DEADLINE))
                .hasMessage("statements.refused.late");
    }

    @Test
    void refusesAnAnswerFromWhoeverIsNotAsked() {
        example.asked();
        assertThatThrownBy(() -> example.answered(RELUFA, ENDORSE))
                .hasMessage("statements.refused.notasked");
    }

    @Test
    void refusesAnAnswerToATextThatIsNotTheOneAskedAbout() {
        example.asked();
        assertThatThrownBy(() -> statement.answer(OTHER_TEXT.hash(), ENDORSE, IPIS, minutes(1)))
                .hasMessage("statements.refused.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void reservationAndObjectionNeedWords(String words) {
        assertThatThrownBy(() -> new Reply(Position.OBJECT, words, false))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Reply(Position.RESERVE, words, false))
                .isInstanceOf(RefusedException.class);
        assertThat(new Reply(Position.ABSTAIN, words, false).words()).isNull();
    }

    @Test
    void anAnswerCanChangeUntilPublicationAndTakesTheApprovalWithIt() {
        example.asked(new SignOffRule.EveryNamed()).allEndorsed().approved();
        statement.answer(TEXT.hash(), OBJECT, IPIS, DEADLINE.plusSeconds(60));
        assertThat(statement.state()).isEqualTo(StatementState.NOT_CARRIED);
        statement.answer(TEXT.hash(), ENDORSE, IPIS, DEADLINE.plusSeconds(90));
        assertThat(statement.state()).isEqualTo(StatementState.APPROVAL);
    }

    @Test
    void aChangeThatLeavesTheRuleMetLeavesTheApproval() {
        example.asked().allEndorsed().approved();
        statement.answer(TEXT.hash(), ABSTAIN, IPIS, minutes(30));
        assertThat(statement.state()).isEqualTo(StatementState.APPROVED);
        assertThat(statement.signOff().namedEndorsers()).doesNotContain(IPIS.organisation());
    }

    @Test
    void whoWasSilentCannotAnswerOnceTheRoundIsOver() {
        example.asked().answered(ZELA, ENDORSE).answered(IPIS, ENDORSE);
        statement.closeIfOver(DEADLINE);
        assertThatThrownBy(() -> statement.answer(TEXT.hash(), OBJECT, NMJD, DEADLINE))
                .hasMessage("statements.refused.late");
    }

    @Test
    void namesOnlyThoseWhoAgreedToBeNamed() {
        example.asked()
                .answered(ZELA, new Reply(Position.ENDORSE, null, false))
                .answered(IPIS, new Reply(Position.RESERVE, "Softer.", true))
                .answered(NMJD, new Reply(Position.ABSTAIN, null, true));
        assertThat(statement.signOff().namedEndorsers()).containsExactly(IPIS.organisation());
    }

    @Test
    void aRecordedAnswerCountsAndIsKnownForWhatItIs() {
        example.asked();
        statement.recordAnswer(
                NMJD.organisation(), TEXT.hash(), ENDORSE, byTelephone(), RELUFA, minutes(2));
        var answer = statement.signOff().answers().current(NMJD.organisation()).orElseThrow();
        assertThat(answer.channel()).isEqualTo(Channel.RECORDED);
        assertThat(answer.by()).isEqualTo(RELUFA.person());
        assertThat(answer.receivedHow()).isEqualTo("by telephone");
        assertThat(standOf(NMJD)).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void aRecordedAnswerCanBeContradictedAndNoLongerCounts() {
        example.asked().answered(ZELA, ENDORSE);
        statement.recordAnswer(
                NMJD.organisation(), TEXT.hash(), ENDORSE, byTelephone(), RELUFA, minutes(2));
        statement.closeIfOver(DEADLINE);
        assertThat(statement.state()).isEqualTo(StatementState.APPROVAL);

        statement.contradict(NMJD.organisation(), DEADLINE.plusSeconds(60));
        assertThat(standOf(NMJD)).isEqualTo(Stand.CONTRADICTED);
        assertThat(statement.state()).isEqualTo(StatementState.NOT_CARRIED);

        statement.answer(TEXT.hash(), ABSTAIN, NMJD, DEADLINE.plusSeconds(90));
        assertThat(standOf(NMJD)).isEqualTo(Stand.ABSTAINS);
    }

    @Test
    void onesOwnAnswerIsChangedNotContradicted() {
        example.asked().answered(NMJD, ENDORSE);
        assertThatThrownBy(() -> statement.contradict(NMJD.organisation(), minutes(9)))
                .hasMessage("statements.refused.contradict");
    }

    @Test
    void anAnswerByLinkSaysWhoMadeTheLinkAndWhoAnswered() {
        example.asked();
        statement.answerByLink(
                NMJD.organisation(), TEXT.hash(), ENDORSE, "A. Person", ZELA, minutes(3));
        var answer = statement.signOff().answers().current(NMJD.organisation()).orElseThrow();
        assertThat(answer.channel()).isEqualTo(Channel.LINK);
        assertThat(answer.byOrganisation()).isEqualTo(ZELA.organisation());
        assertThat(answer.receivedHow()).isEqualTo("A. Person");
    }

    @Test
    void aChangedTextMakesEveryAnswerStale() {
        example.asked().allEndorsed();
        statement.reopen(null, ZELA, minutes(6));
        askAgain(null);
        assertThat(standOf(IPIS)).isEqualTo(Stand.TO_CONFIRM);
        assertThat(statement.signOff().tally().answered()).isZero();
        assertThat(statement.signOff().namedEndorsers()).isEmpty();

        statement.answer(OTHER_TEXT.hash(), ENDORSE, IPIS, minutes(8));
        assertThat(standOf(IPIS)).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void theSameTextAskedAgainKeepsItsAnswers() {
        example.asked().answered(IPIS, ENDORSE);
        statement.reopen(null, ZELA, minutes(6));
        statement.openSignOff(TEXT, terms(new SignOffRule.Majority()), ZELA, minutes(7));
        assertThat(standOf(IPIS)).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void spellingOnlyCarriesAnswersOverAndKeepsTheHashThatWasSeen() {
        example.asked().allEndorsed();
        statement.reopen(null, ZELA, minutes(6));
        askAgain(minutes(60));
        assertThat(standOf(IPIS)).isEqualTo(Stand.ENDORSES);
        assertThat(statement.signOff().answers().current(IPIS.organisation()).orElseThrow().seen())
                .isEqualTo(TEXT.hash());
        assertThat(statement.state()).isEqualTo(StatementState.SIGN_OFF);
        statement.closeIfOver(minutes(60));
        assertThat(statement.state()).isEqualTo(StatementState.APPROVAL);
    }

    @Test
    void whoObjectsToSpellingOnlyMakesEveryAnswerStale() {
        example.asked().allEndorsed();
        statement.reopen(null, ZELA, minutes(6));
        askAgain(minutes(60));
        statement.disputeSpelling(NMJD.organisation(), minutes(20));
        assertThat(standOf(IPIS)).isEqualTo(Stand.TO_CONFIRM);
        assertThat(statement.signOff().latest().orElseThrow().disputedBy())
                .contains(NMJD.organisation());
        statement.closeIfOver(minutes(61));
        assertThat(statement.state()).isEqualTo(StatementState.SIGN_OFF);
    }

    @Test
    void spellingCannotBeDisputedAfterItsTime() {
        example.asked().allEndorsed();
        statement.reopen(null, ZELA, minutes(6));
        askAgain(minutes(60));
        assertThatThrownBy(() -> statement.disputeSpelling(NMJD.organisation(), minutes(60)))
                .hasMessage("statements.refused.spelling.over");
    }

    @Test
    void spellingCarriesOverSeveralTimes() {
        example.asked().allEndorsed();
        statement.reopen(null, ZELA, minutes(6));
        askAgain(minutes(60));
        statement.reopen(null, ZELA, minutes(61));
        statement.openSignOff(
                StatementExample.text(3, "three"),
                terms(new SignOffRule.Majority(), minutes(120)),
                ZELA,
                minutes(62));
        assertThat(standOf(IPIS)).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void aFirstTextIsNoChangeOfSpelling() {
        assertThatThrownBy(() -> askAgain(minutes(60)))
                .hasMessage("statements.refused.spelling.first");
    }

    @Test
    void anExtensionAsksOnAlthoughAllHaveAnswered() {
        example.asked().answered(ZELA, ENDORSE).answered(IPIS, ENDORSE).answered(NMJD, OBJECT);
        assertThat(statement.state()).isEqualTo(StatementState.NOT_CARRIED);
        var later = DEADLINE.plus(Duration.ofDays(1));
        statement.extend(later, "They asked for time.", RELUFA, minutes(9));
        assertThat(statement.state()).isEqualTo(StatementState.SIGN_OFF);
        example.answered(NMJD, ABSTAIN);
        assertThat(statement.state()).isEqualTo(StatementState.APPROVAL);
    }

    @Test
    void afterAFailedRoundEveryChoiceNeedsAReason() {
        var failed = StatementExample.in(StatementState.NOT_CARRIED).statement;
        var later = DEADLINE.plus(Duration.ofDays(1));
        assertThatThrownBy(() -> failed.extend(later, " ", RELUFA, minutes(9)))
                .hasMessage("statements.refused.reason");
        assertThatThrownBy(() -> failed.reopen(null, RELUFA, minutes(9)))
                .hasMessage("statements.refused.reason");
        assertThatThrownBy(() -> failed.chooseEndorsersAlone("", RELUFA, minutes(9)))
                .hasMessage("statements.refused.reason");
    }

    @Test
    void theEndorsersAlonePublishInTheirNames() {
        var failed = StatementExample.in(StatementState.NOT_CARRIED).statement;
        failed.chooseEndorsersAlone("One stands by it.", RELUFA, minutes(9));
        assertThat(failed.state()).isEqualTo(StatementState.APPROVAL);
        assertThat(failed.issuedBy()).isEqualTo(IssuedBy.ORGANISATIONS);
        failed.answer(TEXT.hash(), new Reply(Position.ENDORSE, null, false), ZELA, minutes(10));
        assertThat(failed.state()).isEqualTo(StatementState.NOT_CARRIED);
    }

    private Stand standOf(By organisation) {
        return statement.signOff().standOf(organisation.organisation());
    }

    private void askAgain(@Nullable Instant spellingUntil) {
        statement.openSignOff(
                OTHER_TEXT, terms(new SignOffRule.NoObjection(2), spellingUntil), ZELA, minutes(7));
    }
}
