package org.kpcsc.workspace.publicsite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.kernel.ContentHash;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = PublicSiteServer.Site.class)
class PublicSiteTests extends PublicSiteServer {

    private static final String STATEMENT = "/statements/what-was-left-out";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/members",
                "/statements",
                "/statements?page=2",
                STATEMENT,
                STATEMENT + ".json",
                "/statements/no-such-slug",
                "/no/such/page",
                "/site.css"
            })
    void setsNoCookieAndAllowsNothingFromElsewhere(String path) {
        var answer = get(path, "Cookie", "JSESSIONID=0123456789; sign-in=x");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                                + " form-action 'self'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/members", "/statements", STATEMENT, "/nothing-here"})
    void weighsUnderThirtyKilobytesWithItsStylesheet(String path) {
        var css = get("/site.css").body().length;
        for (var language : List.of("en", "fr", "pt")) {
            assertThat(get(path, "Accept-Language", language).body().length + css)
                    .isLessThan(30_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/members", "/statements", STATEMENT, "/nothing-here"})
    void needsNoScriptAndLoadsNothingFromOtherSites(String path) {
        var page = page(path);
        assertThat(page).doesNotContain("<script", "<style", " style=", " onclick", "@import");
        assertThat(Pattern.compile("(?:src|<link[^>]*href)=\"(?!/)").matcher(page).find())
                .isFalse();
    }

    @Test
    void writesPagesInStandardsMode() {
        for (var path : new String[] {"/", "/about", "/members", "/statements", "/nothing-here"}) {
            assertThat(page(path)).as(path).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void servesTheBytesWhoseHashThePageShows() {
        var file = get(STATEMENT + ".json");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(page(STATEMENT)).contains(ContentHash.of(file.body()).hex());
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        for (var path : List.of("/", STATEMENT, STATEMENT + ".json")) {
            var head = send(request(path).HEAD().build());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(get(path).headers().firstValue("Content-Type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", STATEMENT, "/site.css", "/styles.css", "/aura/aura.css"})
    void sendsCompressedWhatTheBrowserCanUnpack(String path) {
        assertThat(get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", STATEMENT, STATEMENT + ".json", "/site.css"})
    void sendsNothingAgainThatTheReaderHas(String path) {
        var first = get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void keepsTheStylesheetForEverUnderTheAddressThatPagesName() {
        var address = Pattern.compile("/site\\.css\\?v=[0-9a-f]+").matcher(page("/"));
        assertThat(address.find()).isTrue();
        assertThat(get(address.group()).headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-CM,fr;q=0.9|fr|Toutes les déclarations",
                "pt-AO|pt|Todas as declarações",
                "sw,pt;q=0.5,en;q=0.3|pt|Todas as declarações",
                "sw|en|All statements"
            })
    void speaksTheLanguageThatTheBrowserPrefers(String wanted, String tag, String text) {
        var answer = get("/", "Accept-Language", wanted);
        assertThat(new String(answer.body(), UTF_8)).contains("<html lang=\"" + tag + "\">", text);
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-language"));
    }

    @ParameterizedTest
    @CsvSource({"en, 4 March 2020", "fr, 4 mars 2020", "pt, 4 de março de 2020"})
    void writesDatesAsTheReaderDoes(String language, String date) {
        assertThat(page(STATEMENT, "Accept-Language", language))
                .contains("<time datetime=\"2020-03-04\">" + date + "</time>");
    }

    @Test
    void keepsTheLanguageThatTheAddressAsksFor() {
        var page = page("/statements?page=2&lang=pt", "Accept-Language", "fr");
        assertThat(page)
                .contains("<html lang=\"pt\">")
                .contains("href=\"/members?lang=pt\"")
                .contains("href=\"/statements?page=3&amp;lang=pt\"")
                .contains("href=\"/statements?page=2&amp;lang=fr\"");
    }

    @Test
    void marksTheLanguageOfATextThatIsNotThePages() {
        assertThat(page("/statements/parler-d-une-voix", "Accept-Language", "en"))
                .contains("<html lang=\"en\">")
                .contains("<h1 lang=\"fr\">Parler d’une seule voix</h1>")
                .contains("<div class=\"statement\" lang=\"fr\">")
                .contains("in French");
        assertThat(page("/members", "Accept-Language", "en"))
                .contains("<span lang=\"fr\">Réseau de lutte contre la faim</span>");
    }

    @Test
    void namesWhoIssuedAStatementAndWhoEndorsedIt() {
        assertThat(page(STATEMENT)).contains("In the name of the coalition", "<b>IPIS</b>");
        assertThat(page("/statements/parler-d-une-voix"))
                .contains("In the names of organisations", "<b>CECIDE</b>");
    }

    @Test
    void claimsNoSupportForWhatWasPublicBeforeTheSiteWas() {
        assertThat(page("/statements/number-1"))
                .contains("How it was agreed is not recorded here.")
                .doesNotContain("endorsed it", "IPIS");
    }

    @Test
    void listsAllStatementsPageByPage() {
        assertThat(page("/statements")).contains("Statement number 17").doesNotContain("number 18");
        assertThat(page("/statements")).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(page("/statements?page=3")).contains("Statement number 42").contains("prev");
        assertThat(page("/statements?page=3")).doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/statements/no-such-slug, 404",
        "/statements/no-such-slug.json, 404",
        "/statements/%25, 400",
        "/statements/a/b, 404",
        "/wp-login.php, 404",
        "/statements?page=0, 404",
        "/statements?page=4, 404",
        "/statements?page=2147483647, 404",
        "/statements?page=x, 400",
        "/statements;jsessionid=1, 400",
        "/statements/broken, 500",
        "/error, 404"
    })
    void explainsErrorsInTheReadersLanguage(String path, int status) {
        var answer = get(path, "Accept-Language", "fr");
        var page = new String(answer.body(), UTF_8);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(page).contains("<html lang=\"fr\">", "Vers l’accueil");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page).doesNotContain("Exception", "secret cause", "\tat ");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesToBeWrittenTo() {
        var post = request("/statements").POST(BodyPublishers.ofString("a=b")).build();
        assertThat(send(post).statusCode()).isEqualTo(405);
    }

    @Test
    void showsHostileTitlesAndNamesAsText() {
        for (var path : List.of("/", "/statements", "/statements/hostile", "/members")) {
            assertThat(page(path))
                    .doesNotContain("<script", "javascript:")
                    .contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;${7*7}#{x}&#39;");
        }
    }

    @Test
    void repeatsNothingOfABadAddress() {
        assertThat(page("/nowhere/%3Cscript%3E?lang=fr&x=%22onload")).doesNotContain("nowhere");
    }

    @Test
    void showsMembersAndPartnersAndNobodyElse() {
        assertThat(page("/members"))
                .contains("A Partner of Long Standing", "relufa.example", "Coordinator")
                .doesNotContain("Nobody Sees This One");
        assertThat(page("/")).doesNotContain("A Partner of Long Standing");
    }

    @Test
    void saysNothingOfADemoWhereThereIsNone() {
        assertThat(page("/")).doesNotContain("demo-banner", "noindex");
    }
}
