package org.kpcsc.workspace.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kpcsc.workspace.documents.suggestion.Suggested.ALSO_MINE;
import static org.kpcsc.workspace.documents.suggestion.Suggested.MINE;
import static org.kpcsc.workspace.documents.suggestion.Suggested.THEIRS;
import static org.kpcsc.workspace.documents.suggestion.Suggested.deletion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.doc;
import static org.kpcsc.workspace.documents.suggestion.Suggested.em;
import static org.kpcsc.workspace.documents.suggestion.Suggested.id;
import static org.kpcsc.workspace.documents.suggestion.Suggested.insertion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.p;
import static org.kpcsc.workspace.documents.suggestion.Suggested.split;
import static org.kpcsc.workspace.documents.suggestion.Suggested.text;
import static org.kpcsc.workspace.documents.suggestion.Suggested.with;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.SchemaException;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceAroundStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;

class SuggestionIdTests {

    @Test
    void findsThoseThatStandInAText() {
        var text =
                doc(
                        p(text("a", deletion(THEIRS), em()), text("b", insertion(MINE))),
                        with(p("c"), split(ALSO_MINE, 1), deletion(THEIRS)));
        assertThat(SuggestionId.in(text)).containsExactly(id(THEIRS), id(MINE), id(ALSO_MINE));
    }

    @Test
    void findsThoseThatStepsBring() {
        var block = new Slice(Fragment.of(with(p(), insertion(MINE))), 0, 0);
        assertThat(SuggestionId.broughtBy(List.of(new ReplaceStep(0, 0, block))))
                .containsExactly(id(MINE));
        assertThat(
                        SuggestionId.broughtBy(
                                List.of(new ReplaceAroundStep(0, 3, 1, 2, block, 1, true))))
                .containsExactly(id(MINE));
        assertThat(
                        SuggestionId.broughtBy(
                                List.of(
                                        new MarkSetStep(
                                                List.of(
                                                        new AddMarkStep(1, 2, deletion(THEIRS)),
                                                        new RemoveMarkStep(1, 2, em()))),
                                        new AddNodeMarkStep(0, deletion(MINE)))))
                .containsExactly(id(THEIRS), id(MINE));
    }

    @Test
    void passesOverThoseThatStepsTakeAway() {
        assertThat(SuggestionId.broughtBy(List.of(new RemoveMarkStep(1, 2, deletion(MINE)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "{0b0f3f6e-0000-4000-8000-000000000001}", "1-1-1-1-1"})
    void refusesAnIdThatIsNoUuid(String id) {
        assertThatExceptionOfType(SchemaException.class).isThrownBy(() -> insertion(id));
    }

    /** Two ways to write one id would be two to us and one to the database. */
    @Test
    void refusesAnIdInCapitals() {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> insertion(MINE.toUpperCase(Locale.ROOT)));
    }
}
