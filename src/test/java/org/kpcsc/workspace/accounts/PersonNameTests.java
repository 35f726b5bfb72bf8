package org.kpcsc.workspace.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two\nlines",
                "a\u0000b",
                "\u202Eanima",
                "a\u2066b\u2069",
                "\u200B\u200B"
            })
    void refusesANameThatReadersWouldSeeOtherwiseThanItIs(String name) {
        assertThatThrownBy(() -> new PersonName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina", "Zoé N’Diaye-Ōta", "\u0623\u0645\u064A\u0646\u0629"})
    void takesTheNamesThatPeopleHave(String name) {
        assertThat(new PersonName(name).value()).isEqualTo(name);
    }
}
