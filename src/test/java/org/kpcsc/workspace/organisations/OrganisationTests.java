package org.kpcsc.workspace.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;

class OrganisationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Map<String, BiConsumer<Organisation, LocalDate>> VERBS =
            Map.of(
                    "admit", Organisation::admit,
                    "suspend", Organisation::suspend,
                    "readmit", Organisation::readmit,
                    "leave", Organisation::leave);

    @ParameterizedTest
    @CsvSource({
        "APPLICANT, admit, MEMBER",
        "PARTNER, admit, MEMBER",
        "FORMER, admit, MEMBER",
        "MEMBER, suspend, SUSPENDED",
        "SUSPENDED, readmit, MEMBER",
        "APPLICANT, leave, FORMER",
        "PARTNER, leave, FORMER",
        "MEMBER, leave, FORMER",
        "SUSPENDED, leave, FORMER"
    })
    void goesFromOneStandingToAnother(Standing from, String verb, Standing to) {
        var organisation = organisation(from);

        verb(verb).accept(organisation, TODAY);

        assertThat(organisation.profile().standing()).isEqualTo(to);
        assertThat(organisation.history())
                .containsExactly(
                        new StandingPeriod(from, null, TODAY, false),
                        new StandingPeriod(to, TODAY, null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, admit",
        "SUSPENDED, admit",
        "APPLICANT, suspend",
        "PARTNER, suspend",
        "FORMER, suspend",
        "SUSPENDED, suspend",
        "APPLICANT, readmit",
        "PARTNER, readmit",
        "FORMER, readmit",
        "MEMBER, readmit",
        "FORMER, leave"
    })
    void refusesWhatItsStandingDoesNotAllow(Standing from, String verb) {
        var organisation = organisation(from);

        assertThatThrownBy(() -> verb(verb).accept(organisation, TODAY))
                .isInstanceOf(RefusedException.class);
        assertThat(organisation.is(from)).isTrue();
        assertThat(organisation.history()).hasSize(1);
    }

    @Test
    void leavesAnUnknownBeginningUnknown() {
        assertThat(organisation(Standing.MEMBER).history())
                .containsExactly(new StandingPeriod(Standing.MEMBER, null, null, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", " ZELA", "ZELA ", "Z<b>", "A very long acronym indeed"})
    void refusesAnAcronymThatIsNone(String acronym) {
        assertThatThrownBy(() -> facts(acronym, null)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZELA", "Green Advocates", "WoME", "D&D", "L’Œil"})
    void takesTheAcronymsThatOrganisationsHave(String acronym) {
        assertThat(facts(acronym, null).acronym()).isEqualTo(acronym);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "example.org",
                "https://",
                "http://me:secret@example.org",
                "https://exa mple.org"
            })
    void refusesAWebsiteThatIsNone(String website) {
        assertThatThrownBy(() -> facts("ZELA", website)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\u0000b", "\u202ELIVE", "\u200B"})
    void refusesANameThatReadersWouldSeeOtherwiseThanItIs(String name) {
        var text = LocalizedText.of(Language.FR, name);
        assertThatThrownBy(() ->
                        new OrganisationFacts("ZELA", text, new Country("ZW"), null, null, null))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void leavesOutOfADescriptionWhatCannotBeKept() {
        var name = LocalizedText.of(Language.EN, "An organisation");
        var typed = LocalizedText.of(Language.EN, "Two\nlines\u0000.");
        var facts = new OrganisationFacts("ZELA", name, new Country("ZW"), null, typed, null);
        assertThat(facts.description()).isEqualTo(LocalizedText.of(Language.EN, "Two\nlines."));
    }

    private static BiConsumer<Organisation, LocalDate> verb(String name) {
        return java.util.Objects.requireNonNull(VERBS.get(name));
    }

    private static Organisation organisation(Standing standing) {
        return new Organisation(
                OrganisationId.create(), facts("ZELA", null), "#112233", standing, null);
    }

    private static OrganisationFacts facts(
            String acronym, @org.jspecify.annotations.Nullable String website) {
        return new OrganisationFacts(
                acronym,
                LocalizedText.of(Language.EN, "An organisation"),
                new Country("ZW"),
                2000,
                null,
                website);
    }
}
