package org.kpcsc.workspace.mail;

import java.util.List;
import org.kpcsc.workspace.kernel.ForActors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's mailbox; there is none outside the demo.
 *
 * <p>Everybody's mail lies open in it: the demo has no real people, and whoever tries it plays all
 * of them.
 */
@Service
@ForActors
@ConditionalOnBooleanProperty("workspace.demo")
@Transactional(readOnly = true)
public class Mailbox {

    private final MailboxStore mails;

    Mailbox(MailboxStore mails) {
        this.mails = mails;
    }

    public List<ReceivedMail> newest(int offset, int limit) {
        return mails.newest(offset, limit);
    }
}
