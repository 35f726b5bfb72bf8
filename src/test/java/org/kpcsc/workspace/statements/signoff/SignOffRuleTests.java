package org.kpcsc.workspace.statements.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpcsc.workspace.statements.signoff.SignOffRule.EveryNamed;
import org.kpcsc.workspace.statements.signoff.SignOffRule.Majority;
import org.kpcsc.workspace.statements.signoff.SignOffRule.NoObjection;

class SignOffRuleTests {

    @ParameterizedTest(name = "{0} asked: {1} endorse, {2} reserve, {3} object, {4} abstain -> {5}")
    @CsvSource({
        "15, 9, 0, 0, 0, true",
        "15, 8, 1, 0, 0, true",
        "15, 8, 0, 0, 7, false",
        "15, 14, 0, 1, 0, false",
        "15, 0, 0, 0, 0, false",
    })
    void noObjectionNeedsItsMinimumAndNobodyAgainst(
            int asked, int endorsed, int reserved, int objected, int abstained, boolean met) {
        var tally = new Tally(asked, endorsed, reserved, objected, abstained);
        assertThat(new NoObjection(9).isMetBy(tally)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} asked: {1} endorse, {2} reserve, {3} object, {4} abstain -> {5}")
    @CsvSource({
        "10, 3, 0, 2, 0, true",
        "10, 2, 1, 2, 0, true",
        "10, 3, 0, 3, 0, false",
        "10, 4, 0, 0, 0, false",
        "9, 4, 0, 0, 0, false",
        "9, 5, 0, 0, 0, true",
        "10, 1, 0, 0, 4, true",
        "10, 0, 0, 0, 10, false",
        "1, 0, 0, 0, 0, false",
    })
    void majorityNeedsMoreForThanAgainstAndHalfAnswering(
            int asked, int endorsed, int reserved, int objected, int abstained, boolean met) {
        var tally = new Tally(asked, endorsed, reserved, objected, abstained);
        assertThat(new Majority().isMetBy(tally)).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} asked: {1} endorse, {2} reserve, {3} object, {4} abstain -> {5}")
    @CsvSource({
        "3, 3, 0, 0, 0, true",
        "3, 2, 1, 0, 0, true",
        "3, 2, 0, 0, 1, false",
        "3, 2, 0, 1, 0, false",
        "3, 2, 0, 0, 0, false",
    })
    void everyNamedNeedsEachOne(
            int asked, int endorsed, int reserved, int objected, int abstained, boolean met) {
        var tally = new Tally(asked, endorsed, reserved, objected, abstained);
        assertThat(new EveryNamed().isMetBy(tally)).isEqualTo(met);
    }

    @Test
    void aMinimumOfNobodyIsNoRule() {
        assertThatThrownBy(() -> new NoObjection(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void silenceContradictedAndStaleAnswersAreNoAnswers() {
        var tally =
                Tally.of(
                        java.util.List.of(
                                Stand.SILENT,
                                Stand.TO_CONFIRM,
                                Stand.CONTRADICTED,
                                Stand.ENDORSES,
                                Stand.RESERVES,
                                Stand.OBJECTS,
                                Stand.ABSTAINS));
        assertThat(tally).isEqualTo(new Tally(7, 1, 1, 1, 1));
        assertThat(tally.answered()).isEqualTo(4);
        assertThat(tally.isComplete()).isFalse();
    }
}
