package org.kpcsc.workspace.mail;

import java.time.Clock;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the caller's transaction; they leave once it has committed. */
@Service
@ForApplication
public class Outbox {

    private final OutgoingMails mails;
    private final ObjectProvider<Transport> transport;
    private final Clock clock;

    Outbox(OutgoingMails mails, ObjectProvider<Transport> transport, Clock clock) {
        this.mails = mails;
        this.transport = transport;
        this.clock = clock;
    }

    /** Whether mail is set up at all; where it is not, links are for copying. */
    public boolean isOpen() {
        return transport.getIfAvailable() != null;
    }

    /** Sends after the commit, and tries again for three days; does nothing while not open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(EmailAddress to, Language language, Mail mail) {
        if (isOpen()) {
            mails.add(to, language, mail, clock.instant());
        }
    }
}
