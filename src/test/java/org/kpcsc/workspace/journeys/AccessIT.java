package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is taken from somebody is gone from their open pages too, within five seconds. */
class AccessIT extends JourneyTest {

    private static final double AT_ONCE = 5_000;
    private static final Pattern SIGN_IN_FORM = Pattern.compile(".*/login.*");

    AccessIT() {
        super("AccessIT");
    }

    @Test
    void endingAllSignInsSendsOpenPagesToTheSignInForm() {
        try (var drafter = signedIn("drafter@nmjd.example");
                var focal = signedIn("focalperson@nmjd.example")) {
            drafter.openStatement(SHARED);
            assertThat(drafter.page().getByText("Benefits for mining communities").first())
                    .isVisible();

            choose(focal, "drafter@nmjd.example", "End all sign-ins");
            focal.pressInDialog("End all sign-ins");

            assertThat(drafter.page())
                    .hasURL(SIGN_IN_FORM, new PageAssertions.HasURLOptions().setTimeout(AT_ONCE));
            drafter.openStatement(SHARED);
            assertThat(drafter.page()).hasURL(SIGN_IN_FORM);
        }
    }

    @Test
    void whoeverIsSignedOutIsToldSoAndLedBack() {
        try (var drafter = signedIn("drafter@relufa.example");
                var focal = signedIn("focalperson@relufa.example")) {
            drafter.go("/workspace/organisations?text=zimbabwe");
            assertThat(drafter.page().locator("main h1")).isVisible();

            choose(focal, "drafter@relufa.example", "End all sign-ins");
            focal.pressInDialog("End all sign-ins");

            assertThat(drafter.page().getByText("You were signed out.")).isVisible();
            drafter.page().keyboard().type("half a sentence");
            assertThat(drafter.page().locator("[name=username]")).hasValue("");
            drafter.signIn("drafter@relufa.example");
            assertThat(drafter.page())
                    .hasURL(Pattern.compile(".*/workspace/organisations\\?text=zimbabwe"));
        }
    }

    @Test
    void losingTheLastRoleEndsOpenPages() {
        try (var drafter = signedIn("drafter@cnrg.example");
                var focal = signedIn("focalperson@cnrg.example")) {
            drafter.go("/workspace/organisations");
            choose(focal, "drafter@cnrg.example", "Roles");
            focal.dialog().getByLabel("Drafter").uncheck();
            focal.pressInDialog("Set roles");

            assertThat(drafter.page())
                    .hasURL(SIGN_IN_FORM, new PageAssertions.HasURLOptions().setTimeout(AT_ONCE));
        }
    }

    @Test
    void losingTheDraftersRoleEndsWritingInAnOpenEditor() {
        try (var drafter = signedIn("drafter@ipis.example");
                var focal = signedIn("focalperson@ipis.example")) {
            var text = drafter.write(SHARED);
            assertThat(text).hasAttribute("contenteditable", "true");

            choose(focal, "drafter@ipis.example", "Roles");
            focal.dialog().getByLabel("Reader").check();
            focal.dialog().getByLabel("Drafter").uncheck();
            focal.pressInDialog("Set roles");

            assertThat(text)
                    .hasAttribute(
                            "contenteditable",
                            "false",
                            new LocatorAssertions.HasAttributeOptions().setTimeout(AT_ONCE));
        }
    }

    @Test
    void suspendingAnOrganisationClosesItsOpenEditors() {
        try (var drafter = signedIn("drafter@nmjd.example");
                var coordinator = signedIn("coordinator@relufa.example")) {
            var text = drafter.write(SHARED);

            openOrganisation(coordinator, "nmjd");
            coordinator.press("Suspend");
            coordinator.pressInDialog("Suspend");

            assertThat(text)
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(AT_ONCE));
            coordinator.press("Readmit");
            coordinator.pressInDialog("Readmit");
            assertThat(coordinator.page().getByText("NMJD is a member again.")).isVisible();
        }
    }

    @Test
    void signingOutEndsTheOtherPagesOfThatBrowser() {
        try (var reader = signedIn("reader@zela.example")) {
            reader.go("/workspace/organisations");
            var other = reader.context().newPage();
            other.navigate(workspace().address() + "/workspace/statements");
            assertThat(other.getByText("Benefits for mining communities").first()).isVisible();

            reader.go("/logout");
            reader.press("Sign out");

            assertThat(other)
                    .hasURL(SIGN_IN_FORM, new PageAssertions.HasURLOptions().setTimeout(AT_ONCE));
        }
    }

    @Test
    void signingOutLeavesNothingInTheBrowser() {
        try (var reader = signedIn("reader@relufa.example")) {
            reader.go("/workspace/organisations");
            reader.page().evaluate("localStorage.setItem('unsent', 'words')");
            reader.go("/logout");
            reader.press("Sign out");
            reader.page().waitForURL(address -> !address.contains("/logout"));

            assertThat(reader.page().evaluate("localStorage.getItem('unsent')")).isNull();
            assertThat(reader.context().cookies())
                    .noneMatch(cookie -> cookie.name.equals("sign-in"));
            reader.go("/workspace/organisations");
            assertThat(reader.page()).hasURL(SIGN_IN_FORM);
        }
    }

    /** On the page of their own organisation, in the menu beside that colleague. */
    private static void choose(Visitor focal, String userName, String act) {
        openOrganisation(focal, userName.replaceFirst(".*@(.*)\\.example", "$1"));
        focal.page()
                .locator("li.ws-row", new Page.LocatorOptions().setHasText(userName))
                .locator("vaadin-menu-bar-button")
                .first()
                .click();
        focal.page()
                .getByRole(
                        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(act).setExact(true))
                .click();
    }

    private static void openOrganisation(Visitor visitor, String acronym) {
        visitor.go("/workspace/organisations");
        visitor.page()
                .locator(
                        "li.ws-row a",
                        new Page.LocatorOptions()
                                .setHasText(
                                        Pattern.compile(
                                                "^" + acronym + "$", Pattern.CASE_INSENSITIVE)))
                .click();
    }
}
