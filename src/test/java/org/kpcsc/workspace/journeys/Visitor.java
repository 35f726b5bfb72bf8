package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;

/** A person before a browser of their own. */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "demo-coalition";
    private static final double PATIENCE = 20_000;
    private static final Pattern HIDDEN_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final BrowserContext context;
    private final Page page;
    private final URI workspace;

    private Visitor(BrowserContext context, URI workspace) {
        this.context = context;
        this.workspace = workspace;
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    static Visitor anonymous(Browser browser, URI workspace, int width) {
        var options =
                new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("en-GB");
        return new Visitor(browser.newContext(options), workspace);
    }

    static Visitor signedIn(Browser browser, URI workspace, String userName) {
        return signedIn(browser, workspace, userName, 1280);
    }

    static Visitor signedIn(Browser browser, URI workspace, String userName, int width) {
        var visitor = anonymous(browser, workspace, width);
        visitor.sendSignInForm(userName);
        return visitor;
    }

    /** By hand, on whatever page the form stands. */
    void signIn(String userName) {
        page.fill("[name=username]", userName);
        page.fill("[name=password]", PASSWORD);
        page.click("button[type=submit]");
    }

    /** What the browser sends for the form, without showing it and the page that comes next. */
    private void sendSignInForm(String userName) {
        var login = workspace.resolve("/login").toString();
        var hidden = HIDDEN_TOKEN.matcher(context.request().get(login).text());
        assertThat(hidden.find()).isTrue();
        var form =
                FormData.create()
                        .set("_csrf", hidden.group(1))
                        .set("username", userName)
                        .set("password", PASSWORD);
        var options = RequestOptions.create().setForm(form).setMaxRedirects(0);
        assertThat(context.request().post(login, options).status()).isEqualTo(302);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visitor go(String path) {
        page.navigate(workspace.resolve(path).toString());
        return this;
    }

    Visitor openStatement(UUID statement) {
        return go("/workspace/statements/" + statement);
    }

    /** As its form comes: everybody who takes part is asked. */
    void askForSignOff(UUID statement) {
        openStatement(statement);
        press("Ask for sign-off");
        pressInDialog("Ask for sign-off");
        assertThat(page.getByText("Sign-off, until")).isVisible();
    }

    void reopenForEditing() {
        press("Reopen for editing");
        pressInDialog("Reopen for editing");
    }

    /** Opens the editor and waits until it says that everything is saved. */
    Locator write(UUID statement) {
        go("/workspace/statements/" + statement + "/text");
        var text = page.locator("statement-editor .ProseMirror");
        assertThat(saving()).hasText("Saved");
        return text;
    }

    Locator saving() {
        return page.locator("statement-editor .saving");
    }

    void press(String button) {
        this.button(button).click();
    }

    /** The button that confirms, in the dialog that the first one opened. */
    void pressInDialog(String button) {
        pressIn(dialog(), button);
    }

    /** What stands beside the text, as its address calls it. */
    Locator panel(String name) {
        return page.locator("#desk-" + name);
    }

    /** Opened beside the text by the button that tells how many there are. */
    Locator suggestions() {
        page.locator(".ws-desk-panels button")
                .filter(new Locator.FilterOptions().setHasText("Suggestions"))
                .click();
        return panel("suggestions").locator("suggestion-list");
    }

    void pressIn(Locator part, String button) {
        part.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
