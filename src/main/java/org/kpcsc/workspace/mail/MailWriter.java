package org.kpcsc.workspace.mail;

import org.kpcsc.workspace.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a mail into words. */
@Component
class MailWriter {

    private final MessageSource messages;
    private final Links links;

    MailWriter(MessageSource messages, Links links) {
        this.messages = messages;
        this.links = links;
    }

    MailText write(Mail mail, Language language) {
        var body =
                switch (mail.kind()) {
                    case WAITING -> "mail.waiting.body";
                    case ONE_USE_LINK -> "mail.one-use-link.body";
                };
        return new MailText(
                text("mail.subject", language), text(body, language, links.to(mail.path())));
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
