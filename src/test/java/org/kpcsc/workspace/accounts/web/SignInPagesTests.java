package org.kpcsc.workspace.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.Coalition.Someone;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AccountsTest
class SignInPagesTests {

    @Autowired Coalition coalition;
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;

    @Test
    void showAPlainFormInTheReadersLanguage() throws Exception {
        web.perform(get("/login").header("Accept-Language", "pt-AO,pt;q=0.9"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"pt\"")))
                .andExpect(content().string(containsString("name=\"username\"")))
                .andExpect(content().string(containsString("name=\"password\"")))
                .andExpect(content().string(containsString("name=\"_csrf\"")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("default-src 'none'")));
        web.perform(get("/login?lang=fr"))
                .andExpect(content().string(containsString("Se connecter")))
                .andExpect(content().string(containsString("action=\"/login?lang=fr\"")));
    }

    @Test
    void letInWithAUserNameOrAnAddress() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        web.perform(signIn(" " + amina.userName().toUpperCase(Locale.ROOT)))
                .andExpect(redirectedUrl("/workspace/"));
        var cookie = cookie(amina);
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    }

    /** The database refuses such characters: nobody is called so. */
    @Test
    void takeWhatNoNameCanHoldForAWrongName() throws Exception {
        web.perform(signIn("no\u0000body\uD83D")).andExpect(status().isUnauthorized());
    }

    @Test
    void markTheCookieAsSecureOverTls() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        var answer = web.perform(signIn(amina.userName()).secure(true)).andReturn().getResponse();

        assertThat(answer.getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("sign-in=") && cookie.contains("Secure"));
    }

    @Test
    void keepTheSignInInTheDatabaseAsAHash() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var token = token(cookie(amina));

        assertThat(
                        jdbc.sql("select token_hash from accounts.sign_in where person = :person")
                                .param("person", amina.id().value())
                                .query((row, _) -> row.getBytes(1))
                                .single())
                .isEqualTo(new Token(token).hash());
    }

    @Test
    void knowSomebodyByTheCookieAlone() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var cookie = new Cookie("sign-in", token(cookie(amina)));

        web.perform(get("/login?to=/workspace/statements").cookie(cookie))
                .andExpect(redirectedUrl("/workspace/statements"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/workspace/../logout",
                "/workspace/\\\\evil.example",
                "/logout",
                "javascript:alert(1)",
                "/workspace/{username}",
                "/workspace/{other}"
            })
    void leadNowhereElse(String to) throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        web.perform(signIn(amina.userName()).param("to", to))
                .andExpect(redirectedUrl("/workspace/"));
    }

    @Test
    void leadNowhereThatNoHeaderHolds() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        web.perform(signIn(amina.userName()).param("to", "/workspace/" + "a".repeat(20_000)))
                .andExpect(redirectedUrl("/workspace/"));
    }

    @Test
    void believeNoHeaderThatAnybodyCanSend() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        web.perform(
                        signIn(amina.userName())
                                .header("Forwarded", "for=192.0.2.9;host=evil.example;proto=https")
                                .header("X-Forwarded-Host", "evil.example"))
                .andExpect(redirectedUrl("/workspace/"));
    }

    @Test
    void tellNobodyWhetherAnAccountExists() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        var wrong = failed(amina.userName(), "192.0.2.50");
        var unknown = failed("nobody" + amina.userName(), "192.0.2.51");

        assertThat(unknown.replace("nobody" + amina.userName(), "X"))
                .isEqualTo(wrong.replace(amina.userName(), "X"));
    }

    @Test
    void slowDownWhoGuesses() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        for (int i = 0; i < 10; i++) {
            failed(amina.userName(), "192.0.2.60");
        }

        web.perform(signIn(amina.userName()).with(from("192.0.2.60")))
                .andExpect(status().isTooManyRequests());
        web.perform(signIn(amina.userName()).with(from("192.0.2.61")))
                .andExpect(redirectedUrl("/workspace/"));
    }

    @Test
    void showAFreshFormForAStaleOne() throws Exception {
        web.perform(post("/login").param("username", "amina").param("password", Coalition.PASSWORD))
                .andExpect(forwardedUrl("/login"))
                .andExpect(header().doesNotExist("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workspace/", "/workspace/statements"})
    void letNobodyPastByAFormThatIsNone(String page) throws Exception {
        web.perform(post(page)).andExpect(status().isForbidden()).andExpect(forwardedUrl(null));
    }

    @Test
    void askWhoOpensAPageToSignInAndComeBack() throws Exception {
        web.perform(get("/workspace/statements?kind=LETTER").accept("text/html"))
                .andExpect(redirectedUrl("/login?to=%2Fworkspace%2Fstatements%3Fkind%3DLETTER"));
        web.perform(get("/workspace/").accept("text/html")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void sayWhyTheFormStandsThereInPlaceOfAPage() throws Exception {
        var page = "/login?done=ended&to=/workspace/statements/one/text";
        web.perform(get("/login")).andExpect(content().string(containsString("autofocus")));
        web.perform(get(page))
                .andExpect(content().string(containsString("You were signed out")))
                .andExpect(content().string(not(containsString("kept in this browser"))))
                .andExpect(content().string(not(containsString("autofocus"))));
    }

    @Test
    void sayThatUnsentWordsAreKeptOnlyWhereTheyAre() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var ended = new Cookie("sign-in", token(cookie(amina)));
        jdbc.sql("delete from accounts.sign_in where person = :person")
                .param("person", amina.id().value())
                .update();
        web.perform(get("/login?done=ended&to=/workspace/statements/one/text").cookie(ended))
                .andExpect(content().string(containsString("kept in this browser")));
    }

    @Test
    void signOutAskingFirst() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var cookie = new Cookie("sign-in", token(cookie(amina)));

        web.perform(get("/logout").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("method=\"post\"")));
        web.perform(post("/logout").cookie(cookie).with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andExpect(header().string("Clear-Site-Data", containsString("\"storage\"")));

        web.perform(get("/login").cookie(cookie)).andExpect(status().isOk());
        assertThat(
                        jdbc.sql("select count(*) from accounts.sign_in where person = :person")
                                .param("person", amina.id().value())
                                .query((row, _) -> row.getInt(1))
                                .single())
                .isZero();
    }

    @Test
    void signOutLeavesWhatSomebodyElseHasNotSent() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var cookie = new Cookie("sign-in", token(cookie(amina)));

        web.perform(post("/logout").param("others", "true").cookie(cookie).with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andExpect(header().string("Clear-Site-Data", "\"cache\""));
        web.perform(get("/login").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void askBeforeSigningOutInThePersonsLanguage() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var cookie = new Cookie("sign-in", token(cookie(amina)));

        web.perform(get("/logout").cookie(cookie).header("Accept-Language", "fr"))
                .andExpect(redirectedUrl("/logout?lang=en"));
        web.perform(get("/logout?lang=fr").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void endTheSignInThatTheBrowserHadBefore() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var bruno = coalition.someone(coalition.member(), Role.DRAFTER);
        var cookie = new Cookie("sign-in", token(cookie(amina)));

        web.perform(signIn(bruno.userName()).cookie(cookie));

        web.perform(get("/login").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void answerAlikeWhoeverHasForgottenAPassword() throws Exception {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        assertThat(forgotten("nobody.at.all")).isEqualTo(forgotten(amina.userName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invitation/nonsense", "/reset/nonsense"})
    void sayThatALinkIsOver(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isGone());
    }

    @Test
    void openHealthAloneAndNothingElseOfTheMachinery() throws Exception {
        web.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}", JsonCompareMode.STRICT));
        web.perform(get("/actuator/env")).andExpect(status().isNotFound());
        web.perform(post("/actuator/health").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void haveNothingToSetUpTwice() throws Exception {
        coalition.member();

        web.perform(get("/setup?token=guess")).andExpect(status().isGone());
    }

    private String forgotten(String name) throws Exception {
        return web.perform(post("/forgotten").param("username", name).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String failed(String name, String from) throws Exception {
        return web.perform(
                        post("/login")
                                .param("username", name)
                                .param("password", "wrong wrong wrong")
                                .with(csrf())
                                .with(from(from)))
                .andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletRequestBuilder signIn(String name) {
        return post("/login")
                .param("username", name)
                .param("password", Coalition.PASSWORD)
                .with(csrf());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String cookie(Someone someone) throws Exception {
        return web
                .perform(signIn(someone.userName()))
                .andReturn()
                .getResponse()
                .getHeaders("Set-Cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("sign-in="))
                .findFirst()
                .orElseThrow();
    }

    private static String token(String cookie) {
        return cookie.substring("sign-in=".length(), cookie.indexOf(';'));
    }
}
