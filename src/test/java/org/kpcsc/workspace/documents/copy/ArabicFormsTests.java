package org.kpcsc.workspace.documents.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicFormsTests {

    /** The forms of Unicode's chart, by their code points. */
    @ParameterizedTest
    @CsvSource({
        "بيت, \uFE91\uFEF4\uFE96",
        "دار, \uFEA9\uFE8D\uFEAD",
        "سلام, \uFEB3\uFEFC\uFEE1",
        "ب, \uFE8F",
        "abc, abc",
        "بَت, \uFE91\u064E\uFE96"
    })
    void joinsLettersByTheirPlaceInTheWord(String word, String joined) {
        assertThat(ArabicForms.joined(word)).isEqualTo(joined);
    }
}
