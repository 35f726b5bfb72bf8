package org.kpcsc.workspace.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.OrganisationId;

class TermDatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MARCH_2020 = LocalDate.of(2020, 3, 4);

    @Test
    void knowsATermOnItsAttestedDayAlone() {
        var term = term(TermDates.attestedOn(MARCH_2020));

        assertThat(term.covers(MARCH_2020, TODAY)).isTrue();
        assertThat(term.covers(MARCH_2020.plusDays(1), TODAY)).isFalse();
        assertThat(term.covers(MARCH_2020.minusDays(1), TODAY)).isFalse();
    }

    @Test
    void knowsEveryDayBetweenTwoAttestedOnes() {
        var term = term(TermDates.attestedOn(MARCH_2020, MARCH_2020.plusYears(1)));

        assertThat(term.covers(MARCH_2020.plusMonths(5), TODAY)).isTrue();
    }

    @Test
    void knowsARunningTermOfUnknownBeginningTodayAlone() {
        var term = term(TermDates.runningNow());

        assertThat(term.covers(TODAY, TODAY)).isTrue();
        assertThat(term.covers(TODAY.minusDays(1), TODAY)).isFalse();
        assertThat(term.covers(TODAY.plusDays(1), TODAY)).isFalse();
    }

    @Test
    void countsTheLastDayToTheNextTerm() {
        var term = term(TermDates.runningSince(MARCH_2020));

        term.end(TODAY);

        assertThat(term.covers(MARCH_2020, TODAY)).isTrue();
        assertThat(term.covers(TODAY.minusDays(1), TODAY)).isTrue();
        assertThat(term.covers(TODAY, TODAY)).isFalse();
    }

    @Test
    void coversNothingWhereItEndsOnTheDayItBegan() {
        var term = term(TermDates.runningSince(TODAY));

        term.end(TODAY);

        assertThat(term.covers(TODAY, TODAY)).isFalse();
    }

    @Test
    void seesThatTermsOverlap() {
        var attested = term(TermDates.attestedOn(MARCH_2020));
        var around = term(TermDates.runningSince(MARCH_2020.minusYears(1)));
        var after = term(TermDates.runningSince(MARCH_2020.plusDays(1)));

        assertThat(attested.overlaps(around, TODAY)).isTrue();
        assertThat(around.overlaps(attested, TODAY)).isTrue();
        assertThat(attested.overlaps(after, TODAY)).isFalse();
    }

    @Test
    void refusesDatesThatContradictOneAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermDates(TODAY, MARCH_2020, false, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermDates(null, TODAY, true, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermDates(TODAY, null, true, Set.of(MARCH_2020)));
    }

    private static CoordinatorTerm term(TermDates dates) {
        return new CoordinatorTerm(OrganisationId.create(), dates);
    }
}
