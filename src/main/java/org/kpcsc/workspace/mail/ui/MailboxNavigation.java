package org.kpcsc.workspace.mail.ui;

import org.springframework.modulith.NamedInterface;

/** The way to the demo's mails. */
@NamedInterface("navigation")
public final class MailboxNavigation {

    static final String PATH = "mailbox";

    private MailboxNavigation() {}

    /** For a link; relative to the workspace. */
    public static String path() {
        return PATH;
    }
}
