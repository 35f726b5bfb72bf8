package org.kpcsc.workspace.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.suggestion.Suggested.MINE;
import static org.kpcsc.workspace.documents.suggestion.Suggested.OWN;
import static org.kpcsc.workspace.documents.suggestion.Suggested.THEIRS;
import static org.kpcsc.workspace.documents.suggestion.Suggested.attr;
import static org.kpcsc.workspace.documents.suggestion.Suggested.deletion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.doc;
import static org.kpcsc.workspace.documents.suggestion.Suggested.heading;
import static org.kpcsc.workspace.documents.suggestion.Suggested.insertion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.join;
import static org.kpcsc.workspace.documents.suggestion.Suggested.p;
import static org.kpcsc.workspace.documents.suggestion.Suggested.split;
import static org.kpcsc.workspace.documents.suggestion.Suggested.text;
import static org.kpcsc.workspace.documents.suggestion.Suggested.with;

import org.junit.jupiter.api.Test;

class AcceptanceTests {

    @Test
    void keepsWhatWasInsertedAndLeavesOutWhatWasDeleted() {
        var text =
                doc(
                        p(text("we "), text("all ", insertion(MINE)), text("may ", deletion(MINE))),
                        with(p("new"), insertion(MINE)),
                        with(p("old"), deletion(MINE)));
        assertThat(Acceptance.of(text, OWN)).isEqualTo(doc(p("we all "), p("new")));
    }

    @Test
    void keepsModificationsWithoutTheirMark() {
        var text =
                doc(
                        with(heading(3, "a"), attr(MINE, "level", 1L, 3L)),
                        with(p("b"), split(MINE, 1)));
        assertThat(Acceptance.of(text, OWN)).isEqualTo(doc(heading(3, "a"), p("b")));
    }

    @Test
    void joinsWhatIsToBeJoined() {
        var text = doc(p("a"), with(p("b"), join(MINE, 1)));
        assertThat(Acceptance.of(text, OWN)).isEqualTo(doc(p("ab")));
        assertThat(Rejection.of(text, OWN)).isEqualTo(doc(p("a"), p("b")));
    }

    @Test
    void leavesOutWhatAnotherInsertedAndOneMayDelete() {
        assertThat(Acceptance.of(doc(p(text("a", insertion(THEIRS), deletion(MINE)))), OWN))
                .isEqualTo(doc(p()));
    }

    @Test
    void takesAllOrSome() {
        var text = doc(p(text("a", insertion(MINE)), text("b", insertion(THEIRS))));
        assertThat(Acceptance.ofAll(text)).isEqualTo(doc(p("ab")));
        assertThat(Acceptance.of(text, OWN))
                .isEqualTo(doc(p(text("a"), text("b", insertion(THEIRS)))));
        assertThat(Rejection.ofAll(text)).isEqualTo(doc(p()));
    }
}
