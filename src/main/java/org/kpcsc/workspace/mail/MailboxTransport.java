package org.kpcsc.workspace.mail;

import org.kpcsc.workspace.kernel.EmailAddress;

/** Puts mails into the demo's own mailbox, where they can be looked at. */
class MailboxTransport implements Transport {

    private final MailboxStore mailbox;

    MailboxTransport(MailboxStore mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void deliver(EmailAddress to, MailText text) {
        mailbox.add(to, text);
    }
}
