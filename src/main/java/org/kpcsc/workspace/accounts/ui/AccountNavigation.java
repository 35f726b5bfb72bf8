package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.UI;
import org.springframework.modulith.NamedInterface;

/** The way to one's own account. */
@NamedInterface("shell")
public final class AccountNavigation {

    static final String PATH = "account";

    private AccountNavigation() {}

    public static void open() {
        UI.getCurrent().navigate(AccountView.class);
    }

    /** For a link; relative to the workspace. */
    public static String path() {
        return PATH;
    }
}
