package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kpcsc.workspace.statements.StatementExample.DEADLINE;
import static org.kpcsc.workspace.statements.StatementExample.ENDORSE;
import static org.kpcsc.workspace.statements.StatementExample.NMJD;
import static org.kpcsc.workspace.statements.StatementExample.RELUFA;
import static org.kpcsc.workspace.statements.StatementExample.TEXT;
import static org.kpcsc.workspace.statements.StatementExample.ZELA;
import static org.kpcsc.workspace.statements.StatementExample.draft;
import static org.kpcsc.workspace.statements.StatementExample.minutes;
import static org.kpcsc.workspace.statements.StatementExample.terms;
import static org.kpcsc.workspace.statements.StatementExample.writtenBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.signoff.SignOffRule;

/** Every state with every act: what is allowed happens, what is not is refused in plain words. */
class StatementTransitionTests {

    static Stream<Arguments> everyStateWithEveryAct() {
        return Arrays.stream(StatementState.values())
                .flatMap(state ->
                        Arrays.stream(StatementAct.values())
                                .filter(act -> act != StatementAct.WRITE)
                                .filter(act -> act != StatementAct.SUGGEST)
                                .map(act -> arguments(state, act)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyStateWithEveryAct")
    void allowsOrRefusesAsTheStateSays(StatementState state, StatementAct act) {
        var statement = StatementExample.in(state).statement;
        assertThat(statement.state()).isEqualTo(state);
        if (state.allows(act) && act != StatementAct.DISPUTE_SPELLING) {
            attempt(statement, act);
        } else {
            assertThatThrownBy(() -> attempt(statement, act)).isInstanceOf(RefusedException.class);
            assertThat(statement.state()).isEqualTo(state);
        }
    }

    private static void attempt(Statement statement, StatementAct act) {
        var now = minutes(30);
        switch (act) {
            case WRITE, SUGGEST -> throw new IllegalArgumentException("the document's to refuse");
            case DESCRIBE -> statement.describe(draft("Another title"), now);
            case INVITE -> statement.invite(OrganisationId.create(), Involvement.WRITING, now, 0);
            case ASK -> statement.openSignOff(TEXT, terms(new SignOffRule.EveryNamed()), ZELA, now);
            case ANSWER -> statement.answer(TEXT.hash(), ENDORSE, NMJD, now);
            case DISPUTE_SPELLING -> statement.disputeSpelling(NMJD.organisation(), now);
            case EXTEND ->
                    statement.extend(DEADLINE.plus(Duration.ofDays(1)), "Late post.", RELUFA, now);
            case REOPEN -> statement.reopen("To mend a figure.", ZELA, now);
            case CHOOSE_ENDORSERS_ALONE ->
                    statement.chooseEndorsersAlone("Two stand by it.", RELUFA, now);
            case APPROVE -> statement.approve(TEXT.hash(), writtenBy(ZELA), null, RELUFA, now);
            case SEND_BACK -> statement.sendBack("A figure is wrong.", RELUFA, now);
            case PUBLISH -> statement.publish(TEXT.hash(), writtenBy(ZELA), RELUFA, now);
        }
    }

    @ParameterizedTest
    @EnumSource(StatementState.class)
    void onlyADraftIsOpenForWriting(StatementState state) {
        assertThat(state.isLocked()).isEqualTo(state != StatementState.DRAFTING);
    }

    @ParameterizedTest
    @EnumSource(StatementState.class)
    void aRefusalNamesTheStateThatIsInTheWay(StatementState state) {
        var statement = StatementExample.in(state).statement;
        if (!state.allows(StatementAct.PUBLISH)) {
            assertThatThrownBy(() -> attempt(statement, StatementAct.PUBLISH))
                    .hasMessage("statements.refused.state." + state);
        }
    }

    @Test
    void aSecondApprovalIsRefusedWithAWordThatItIsApproved() {
        var example = StatementExample.in(StatementState.APPROVED);
        assertThatThrownBy(example::approved).hasMessage("statements.refused.state.APPROVED");
    }
}
