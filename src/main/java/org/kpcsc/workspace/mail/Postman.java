package org.kpcsc.workspace.mail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox, one mail in one transaction.
 *
 * <p>A crash between the hand-over and the commit sends a mail twice; never not at all.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 50;

    private final OutgoingMails mails;
    private final ObjectProvider<Transport> transports;
    private final MailWriter writer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            OutgoingMails mails,
            ObjectProvider<Transport> transports,
            MailWriter writer,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.transports = transports;
        this.writer = writer;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${workspace.mail-delay:2s}")
    void sendWhatIsDue() {
        var transport = transports.getIfAvailable();
        for (int sent = 0; transport != null && sent < AT_ONCE; sent++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> sendOne(transport)))) {
                return;
            }
        }
    }

    /** False where nothing was due. */
    private boolean sendOne(Transport transport) {
        var due = mails.takeDue(clock.instant());
        due.ifPresent(mail -> send(mail, transport));
        return due.isPresent();
    }

    private void send(OutgoingMail mail, Transport transport) {
        try {
            transport.deliver(mail.to(), writer.write(mail.mail(), mail.language()));
            mails.remove(mail);
        } catch (RuntimeException e) {
            // Whatever is wrong with one mail, the others do not wait behind it.
            tryLater(mail, e);
        }
    }

    /** Logs the kind of failure alone: a server's words may hold the address. */
    private void tryLater(OutgoingMail mail, RuntimeException cause) {
        var now = clock.instant();
        var kind = cause.getClass().getSimpleName();
        if (mail.isHopeless(now)) {
            LOG.warn(
                    "Mail {} could not be sent for three days and is given up: {}",
                    mail.id(),
                    kind);
            mails.remove(mail);
        } else {
            LOG.info("Mail {} could not be sent, will try again: {}", mail.id(), kind);
            mails.postpone(mail, mail.nextAttempt(now));
        }
    }
}
