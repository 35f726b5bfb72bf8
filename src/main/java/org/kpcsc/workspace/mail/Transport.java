package org.kpcsc.workspace.mail;

import org.kpcsc.workspace.kernel.EmailAddress;
import org.springframework.mail.MailException;

/** Hands a mail over to whatever carries it. */
interface Transport {

    /** Throws {@link MailException} where it was not taken. */
    void deliver(EmailAddress to, MailText text);
}
