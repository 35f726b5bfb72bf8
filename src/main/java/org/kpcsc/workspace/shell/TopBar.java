package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;

/** What stands above every view: where one is, what is new, and the way out. */
@SpringComponent
@UIScope
class TopBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Bell bell;

    TopBar(Bell bell, LanguageSwitch languages) {
        this.bell = bell;
        addClassName("ws-topbar");
        var brand = new Anchor("", getTranslation("shell.coalition.short"));
        brand.addClassName("ws-brand-short");
        var signOut = new Anchor("/logout", getTranslation("shell.sign-out"));
        signOut.setRouterIgnore(true);
        var end = new Div(languages, bell, signOut);
        end.addClassName("ws-topbar-end");
        add(brand, end);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        bell.count();
    }
}
