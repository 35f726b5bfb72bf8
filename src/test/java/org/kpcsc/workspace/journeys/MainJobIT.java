package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.ContentHash;

/** Two drafters write, two organisations sign, the coordinator approves, the public reads. */
class MainJobIT extends JourneyTest {

    private static final List<String> ASKED = List.of("IPIS", "NMJD");
    private static final Pattern ENDORSE = Pattern.compile("Endorse this text");

    MainJobIT() {
        super("MainJobIT");
    }

    @Test
    void aStatementGoesFromTwoDraftersToThePublic() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            writeInTheSameParagraphAtTheSameTime(zela, ipis);
            askForSignOff(zela);
            endorse("representative@ipis.example", 1);
            endorse("representative@nmjd.example", 2);
            reopenAndEdit(zela);
            askAgain(zela);
        }
        confirmBesideTheDifference("representative@ipis.example", 1280, 1);
        confirmBesideTheDifference("representative@nmjd.example", 360, 2);
        approveAndPublish();
        readInPublic();
    }

    private void writeInTheSameParagraphAtTheSameTime(Visitor zela, Visitor ipis) {
        var zelasText = zela.write(SHARED);
        var ipisText = ipis.write(SHARED);
        zelasText.locator("p").first().click();
        zela.page().keyboard().press("Control+Home");
        ipisText.locator("p").first().click();
        ipis.page().keyboard().press("Control+Home");
        settled(zela, "offset => offset === 0");
        settled(ipis, "offset => offset === 0");
        ipis.page().keyboard().press("End");
        settled(ipis, "offset => offset > 20");
        var fromZela = "Zimbabwe says. ";
        var fromIpis = " and Antwerp adds";
        for (int i = 0; i < Math.max(fromZela.length(), fromIpis.length()); i++) {
            typeAt(zela, fromZela, i);
            typeAt(ipis, fromIpis, i);
        }
        for (var text : List.of(zelasText, ipisText)) {
            assertThat(text.locator("p").first())
                    .containsText(Pattern.compile("Zimbabwe says\\. .*and Antwerp adds"));
        }
        assertThat(zela.saving()).containsText("Saved");
        assertThat(ipis.saving()).containsText("Saved");
        assertThat(words(zelasText)).isEqualTo(words(ipisText));
    }

    /** The browser has moved the caret there, and has told the editor of it. */
    private static void settled(Visitor visitor, String where) {
        visitor.page().waitForFunction("(" + where + ")(getSelection().anchorOffset)");
        visitor.page()
                .evaluate(
                        "() => new Promise(done => requestAnimationFrame(() =>"
                                + " requestAnimationFrame(done)))");
    }

    private static void typeAt(Visitor visitor, String text, int index) {
        if (index < text.length()) {
            visitor.page().keyboard().insertText(text.substring(index, index + 1));
        }
    }

    /** Each paragraph without the other's caret, which only one of them sees. */
    private static List<String> words(Locator text) {
        return text.evaluate(
                        "text => [...text.children].map(block => { const copy ="
                                + " block.cloneNode(true); copy.querySelectorAll('.caret,"
                                + " .ProseMirror-widget').forEach(each => each.remove()); return"
                                + " copy.textContent; }).join('\\n')")
                .toString()
                .lines()
                .toList();
    }

    private static void askForSignOff(Visitor zela) {
        zela.openStatement(SHARED);
        zela.press("Ask for sign-off");
        var organisations = zela.dialog().getByRole(AriaRole.CHECKBOX);
        assertThat(organisations.first()).isVisible();
        for (var box : organisations.all()) {
            if (box.isChecked() && !ASKED.contains(labelOf(box))) {
                box.uncheck();
            }
        }
        zela.pressInDialog("Ask for sign-off");
        assertThat(zela.page().getByText("Sign-off, until")).isVisible();
    }

    private static String labelOf(Locator box) {
        return box.evaluate("box => box.closest('vaadin-checkbox').label").toString();
    }

    private void endorse(String representative, int endorsing) {
        try (var visitor = signedIn(representative)) {
            visitor.openStatement(SHARED);
            anyEndorse(visitor).click();
            visitor.dialog().getByRole(AriaRole.CHECKBOX).check();
            visitor.dialog().getByRole(AriaRole.BUTTON, named(ENDORSE)).click();
            assertThat(visitor.page().getByText("endorses", exactly())).hasCount(endorsing);
        }
    }

    private static void reopenAndEdit(Visitor zela) {
        zela.openStatement(SHARED);
        zela.reopenForEditing();
        assertThat(zela.button("Ask for sign-off")).isVisible();
        var text = zela.write(SHARED);
        text.click();
        zela.page().keyboard().press("Control+End");
        zela.page().keyboard().insertText(" And we will be heard.");
        assertThat(zela.saving()).containsText("Saved");
    }

    private static void askAgain(Visitor zela) {
        zela.askForSignOff(SHARED);
        assertThat(zela.page().getByText("to confirm", exactly())).hasCount(2);
    }

    private void confirmBesideTheDifference(String representative, int width, int endorsing) {
        try (var visitor =
                Visitor.signedIn(browser(), workspace().address(), representative, width)) {
            visitor.openStatement(SHARED);
            visitor.press("Compare and answer");
            assertThat(visitor.dialog().locator("ins")).containsText("And we will be heard");
            visitor.dialog().getByRole(AriaRole.BUTTON, named(ENDORSE)).click();
            assertThat(visitor.page().getByText("endorses", exactly())).hasCount(endorsing);
        }
    }

    private void approveAndPublish() {
        try (var coordinator = signedIn("coordinator@relufa.example")) {
            coordinator.openStatement(SHARED);
            coordinator.press("Approve");
            coordinator.pressInDialog("Approve");
            coordinator.press("Publish");
            coordinator.pressInDialog("Publish");
            assertThat(coordinator.page().getByText("Open the public page")).isVisible();
        }
    }

    private void readInPublic() {
        try (var reader = anonymous()) {
            reader.go("/");
            reader.page().getByText("Benefits for mining communities").first().click();
            assertThat(reader.page().locator("main")).containsText("And we will be heard.");
            assertThat(reader.page().locator("main")).containsText("IPIS");
            assertThat(reader.context().cookies()).isEmpty();
            var json = reader.page().request().get(reader.page().url() + ".json").body();
            var hash = ContentHash.of(json).hex();
            assertThat(reader.page().content()).contains(hash);
            assertThat(new String(json, StandardCharsets.UTF_8)).contains("Zimbabwe says");
        }
    }

    private static Locator anyEndorse(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ENDORSE))
                .first();
    }

    private static Locator.GetByRoleOptions named(Pattern name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
