package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@StatementsTest
class AnswerPageTests {

    @Autowired WebApplicationContext context;
    @Autowired Acting acting;
    @Autowired Coalition coalition;
    @Autowired AnswerLinks links;

    private MockMvc browser;
    private Actor drafter;
    private OrganisationId ipis;
    private StatementId id;
    private String path;

    @BeforeEach
    void makeALink() {
        acting.nobody();
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var zela = coalition.member();
        ipis = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        id = coalition.started(drafter, Visibility.MEMBERS);
        coalition.typed(id, drafter, "We ask <b>for</b> a fair share.");
        coalition.asked(id, drafter, zela, ipis);
        var address = acting.as(drafter, () -> links.make(id, ipis));
        path = address.substring(address.indexOf("/answer/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt"})
    void showsTheTextWithoutCookieScriptOrReferrer(String language) throws Exception {
        browser.perform(get(path).locale(Locale.of(language)))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        Matchers.startsWith("default-src 'none'")))
                .andExpect(content().string(Matchers.containsString("lang=\"" + language)))
                .andExpect(content().string(Matchers.containsString("We ask &lt;b&gt;for")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script"))));
    }

    @Test
    void takesOneAnswer() throws Exception {
        browser.perform(post(path).param("position", "ENDORSE").param("name", "A. Person"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Thank you.")));
        assertThat(stand()).isEqualTo(Stand.ENDORSES);
        browser.perform(get(path)).andExpect(status().isGone());
        browser.perform(post(path).param("position", "OBJECT").param("name", "A. Person"))
                .andExpect(status().isGone());
        assertThat(stand()).isEqualTo(Stand.ENDORSES);
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsMissing() throws Exception {
        browser.perform(post(path).param("position", "OBJECT").param("name", "A. <Person>"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Please say why you object.")))
                .andExpect(content().string(Matchers.containsString("A. &lt;Person&gt;")));
        assertThat(stand()).isEqualTo(Stand.SILENT);
        browser.perform(post(path).param("name", "A. Person"))
                .andExpect(content().string(Matchers.containsString("Please choose an answer.")));
    }

    @Test
    void aRefusalStandsWhereThePageComesBackAndPointsAtItsField() throws Exception {
        var pointing = "aria-invalid=\"true\" aria-describedby=\"answer\"";
        browser.perform(post(path).param("position", "RESERVE").param("name", "A. Person"))
                .andExpect(holds("action=\"#answer\""))
                .andExpect(holds("id=\"answer\" role=\"alert\""))
                .andExpect(holds("rows=\"4\" " + pointing));
        browser.perform(post(path).param("position", "ENDORSE"))
                .andExpect(holds("autocomplete=\"name\" value=\"\" " + pointing));
        browser.perform(get(path))
                .andExpect(content().string(Matchers.not(Matchers.containsString("aria-invalid"))));
    }

    private static ResultMatcher holds(String html) {
        return content().string(Matchers.containsString(html));
    }

    @Test
    void wordsThatTheAnswerDoesNotTakeAreNotLostSilently() throws Exception {
        browser.perform(
                        post(path)
                                .param("position", "ENDORSE")
                                .param("words", "But say more of land.")
                                .param("name", "A. Person"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("But say more of land.")));
        assertThat(stand()).isEqualTo(Stand.SILENT);
    }

    @Test
    void aControlCharacterInTheWordsIsLeftOut() throws Exception {
        browser.perform(
                        post(path)
                                .param("position", "OBJECT")
                                .param("words", "Not\u0000 so.\r\nNever\uD83D.")
                                .param("name", "A. Person"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Thank you.")));
        assertThat(coalition.answer(id, drafter, ipis).answer())
                .extracting(answer -> answer.reply().words())
                .isEqualTo("Not so.\r\nNever.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.\u0000 Person", "\u202Enosrep", "\u200B"})
    void asksAgainForANameThatReadersWouldSeeOtherwiseThanItIs(String name) throws Exception {
        browser.perform(post(path).param("position", "ENDORSE").param("name", name))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Please give your name")));
        assertThat(stand()).isEqualTo(Stand.SILENT);
    }

    @Test
    void saysWhoAsksAndOffersTheOtherLanguages() throws Exception {
        browser.perform(get(path).locale(Locale.FRENCH))
                .andExpect(
                        content()
                                .string(
                                        Matchers.allOf(
                                                Matchers.containsString("lang=\"fr\""),
                                                Matchers.containsString("Processus de Kimberley"),
                                                Matchers.containsString("?lang=pt"))));
    }

    @Test
    void aGuessedLinkLeadsNowhere() throws Exception {
        browser.perform(get("/answer/guess")).andExpect(status().isNotFound());
        browser.perform(post("/answer/guess")).andExpect(status().isNotFound());
    }

    private Stand stand() {
        return coalition.answer(id, drafter, ipis).stand();
    }
}
