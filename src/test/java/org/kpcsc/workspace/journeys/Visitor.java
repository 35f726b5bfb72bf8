package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.UUID;

/** A person before a browser of their own. */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "demo-coalition";
    private static final double PATIENCE = 20_000;

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
        visitor.go("/login");
        visitor.page.fill("[name=username]", userName);
        visitor.page.fill("[name=password]", PASSWORD);
        visitor.page.click("button[type=submit]");
        visitor.page.waitForURL(address -> address.contains("/workspace/"));
        return visitor;
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
        dialog().getByRole(AriaRole.BUTTON, named(button)).click();
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
