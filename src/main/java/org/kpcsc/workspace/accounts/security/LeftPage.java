package org.kpcsc.workspace.accounts.security;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The sign-in form as it is shown to somebody whose sign-in ended under an open page. */
final class LeftPage {

    /** Says on the form that they were signed out, and leads back to where they were. */
    private static final String SIGN_IN = "/login?done=ended&to=";

    private LeftPage() {}

    static String signInFor(UI page) {
        var here = page.getActiveViewLocation().getPathWithQueryParameters();
        return SIGN_IN + URLEncoder.encode("/workspace/" + here, StandardCharsets.UTF_8);
    }
}
