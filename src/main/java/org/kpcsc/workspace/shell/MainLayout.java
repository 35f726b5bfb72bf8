package org.kpcsc.workspace.shell;

import static org.kpcsc.workspace.documents.editor.KeptWords.Show.LINK;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.accounts.ui.ActingForNavigation;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.audit.ui.AuditNavigation;
import org.kpcsc.workspace.documents.ReadableDocuments;
import org.kpcsc.workspace.documents.editor.KeptWords;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.mail.ui.MailboxNavigation;
import org.kpcsc.workspace.operations.ui.TextCheckNavigation;
import org.kpcsc.workspace.uikit.Page;
import org.springframework.beans.factory.annotation.Value;

/**
 * The frame around every view: where one can go, and who one is.
 *
 * <p>Views enter themselves into the navigation with {@link com.vaadin.flow.router.Menu}, its title
 * a key of the bundles; the frame names none of them.
 */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    MainLayout(
            TopBar topBar,
            WaitingCount waiting,
            ActingForNavigation whoIAm,
            AuditTrail trail,
            CurrentActor currentActor,
            ReadableDocuments readable,
            @Value("${workspace.demo}") boolean demo) {
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("shell.navigation.drawer")));
        var kept = new KeptWords(LINK, currentActor.require().person(), readable);
        addToDrawer(new Scroller(drawer(navigation(waiting, trail), whoIAm, kept)));
        var top = new Div(toggle(), topBar);
        top.addClassName("ws-top");
        var navbar = new Header(skip(), top);
        navbar.addClassName("ws-navbar");
        if (demo) {
            navbar.addComponentAtIndex(1, demoBanner());
        }
        addToNavbar(navbar);
    }

    private Component drawer(SideNav entries, ActingForNavigation whoIAm, KeptWords kept) {
        var brand = new Anchor("", getTranslation("shell.coalition"));
        brand.addClassName("ws-brand");
        var navigation = new Nav(entries);
        navigation.setAriaLabel(getTranslation("shell.navigation"));
        var drawer = new Aside(brand, navigation, whoIAm, kept, signOut());
        drawer.addClassName("ws-drawer");
        return drawer;
    }

    private SideNav navigation(WaitingCount waiting, AuditTrail trail) {
        var nav = new SideNav();
        MenuConfiguration.getMenuEntries().forEach(entry -> nav.addItem(item(entry, waiting)));
        if (trail.mayRead()) {
            nav.addItem(new SideNavItem(getTranslation("shell.records"), AuditNavigation.path()));
        }
        if (trail.mayCheck()) {
            nav.addItem(new SideNavItem(getTranslation("shell.texts"), TextCheckNavigation.path()));
        }
        return nav;
    }

    private Component signOut() {
        var signOut = new Anchor("/logout", getTranslation("shell.sign-out"));
        signOut.setRouterIgnore(true);
        signOut.addClassName("ws-sign-out");
        return signOut;
    }

    private SideNavItem item(MenuEntry entry, WaitingCount waiting) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.menuClass());
        item.setMatchNested(!isHome(entry));
        if (isHome(entry)) {
            item.setSuffixComponent(waiting);
        }
        return item;
    }

    /** Everything is nested in Home's address. */
    private static boolean isHome(MenuEntry entry) {
        return entry.menuClass() == HomeView.class;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        return toggle;
    }

    /**
     * For the keyboard: past everything that is the same on every page. The browser alone would go
     * to Home, which is what an address of this kind is relative to.
     */
    private Component skip() {
        var skip = new Anchor("#" + Page.CONTENT, getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("ws-skip");
        skip.getElement()
                .addEventListener(
                        "click",
                        click ->
                                skip.getElement()
                                        .executeJs(
                                                "document.getElementById($0).focus()",
                                                Page.CONTENT))
                .preventDefault();
        return skip;
    }

    private Component demoBanner() {
        var mailbox = new Anchor(MailboxNavigation.path(), getTranslation("shell.demo.mailbox"));
        var banner = new Div(new Span(getTranslation("shell.demo") + " "), mailbox);
        banner.addClassName("ws-demo");
        return banner;
    }
}
