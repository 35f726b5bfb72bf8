package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Locale;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.modulith.NamedInterface;

/** The workspace's languages, the one in use marked; a person picks once. */
@NamedInterface("shell")
@SpringComponent
@UIScope
public class LanguageNavigation extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OwnAccount account;

    LanguageNavigation(OwnAccount account) {
        this.account = account;
        addClassName("ws-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("accounts.languages"));
        for (var language : Language.values()) {
            add(button(language));
        }
    }

    private Button button(Language language) {
        var button = new Button(language.tag().toUpperCase(Locale.ROOT));
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(button.getText() + " " + language.ownName());
        button.getElement().setAttribute("lang", language.tag());
        button.getElement().setAttribute("aria-pressed", String.valueOf(isInUse(language)));
        button.addClickListener(click -> use(language));
        return button;
    }

    private static boolean isInUse(Language language) {
        return Language.of(UI.getCurrent().getLocale()).filter(language::equals).isPresent();
    }

    private void use(Language language) {
        account.speak(language);
        VaadinSession.getCurrent().setLocale(language.locale());
        UI.getCurrent().getPage().reload();
    }
}
