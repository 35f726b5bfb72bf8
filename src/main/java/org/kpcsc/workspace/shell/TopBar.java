package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.kpcsc.workspace.accounts.ui.LanguageNavigation;

/** What stands above every view: where one is, in which language, and what is new. */
@SpringComponent
@UIScope
class TopBar extends Div {

    private static final long serialVersionUID = 1L;

    TopBar(Bell bell, LanguageNavigation languages) {
        addClassName("ws-topbar");
        var brand = new Anchor("", getTranslation("shell.coalition.short"));
        brand.addClassName("ws-brand-short");
        var end = new Div(languages, bell);
        end.addClassName("ws-topbar-end");
        add(brand, end);
    }
}
