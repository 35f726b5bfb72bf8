package org.kpcsc.workspace.documents.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

class RebaseTests {

    private final Schema schema = WorkspaceSchema.version1();
    private final Node base = schema.node("doc", schema.node("paragraph", schema.text("shared")));

    @Test
    void movesALateBatchBehindAnEarlierOne() {
        Rebase late = Rebase.of(base, List.of(type(7, "!"), type(8, "!")));
        Rebase rebased = late.over(List.of(type(1, "we ")));
        assertThat(rebased.steps()).containsExactly(type(10, "!"), type(11, "!"));
        assertThat(rebased.doc().textContent()).isEqualTo("we shared!!");
        assertThat(rebased.base().textContent()).isEqualTo("we shared");
    }

    @Test
    void dropsAStepWhosePlaceIsGone() {
        Rebase late = Rebase.of(base, List.of(new ReplaceStep(2, 4, Slice.EMPTY)));
        Rebase rebased = late.over(List.of(new ReplaceStep(1, 7, Slice.EMPTY)));
        assertThat(rebased.steps()).isEmpty();
        assertThat(rebased.doc()).isEqualTo(rebased.base());
    }

    /** What a step inserted, a later one of the same batch finds again: mirrors. */
    @Test
    void keepsStepsInsideOnesOwnInsertion() {
        Rebase late = Rebase.of(base, List.of(type(4, "abc"), type(5, "X"), delete(4, 5)));
        Rebase rebased = late.over(List.of(type(1, "12"))).over(List.of(type(4, "3")));
        assertThat(rebased.doc().textContent()).isEqualTo("12s3haXbcred");
    }

    @Test
    void refusesAStepThatDoesNotApplyWhereItsAuthorSaysItDid() {
        assertThatExceptionOfType(MalformedStepException.class)
                .isThrownBy(() ->
                        Rebase.of(
                                base,
                                List.of(
                                        new ReplaceStep(
                                                0,
                                                0,
                                                new Slice(Fragment.of(schema.text("x")), 0, 0)))));
    }

    private Step delete(int from, int to) {
        return new ReplaceStep(from, to, Slice.EMPTY);
    }

    private Step type(int pos, String text) {
        return new ReplaceStep(pos, pos, new Slice(Fragment.of(schema.text(text)), 0, 0));
    }
}
