package org.kpcsc.workspace.mail;

import org.kpcsc.workspace.kernel.EmailAddress;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by the SMTP server of {@code spring.mail.*}. */
class SmtpTransport implements Transport {

    private final JavaMailSender sender;
    private final String from;

    SmtpTransport(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void deliver(EmailAddress to, MailText text) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to.value());
        message.setSubject(text.subject());
        message.setText(text.body());
        sender.send(message);
    }
}
