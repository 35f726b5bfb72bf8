package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.kernel.RefusedException;

class DraftTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two\nlines",
                "a\u0000b",
                "half \uD83D",
                "\u202Eenildaed",
                "a \u2067b\u2069",
                "\u200B",
                "\u2060\u00AD",
                "\u3164"
            })
    void refusesATitleThatReadersWouldSeeOtherwiseThanItIs(String title) {
        assertThatThrownBy(() -> titled(title)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Land", "Diamants : à qui ?", "\u0644\u0627", "\u0645\u06CC\u200C\u062E"})
    void takesWhatLanguagesAreWrittenIn(String title) {
        assertThat(titled(title).title()).isEqualTo(title);
    }

    private static Draft titled(String title) {
        return Coalition.draft(title, Visibility.MEMBERS);
    }
}
