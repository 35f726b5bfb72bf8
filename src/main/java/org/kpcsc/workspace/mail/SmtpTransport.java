package org.kpcsc.workspace.mail;

import java.util.List;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by the SMTP server of {@code spring.mail.*}. */
class SmtpTransport implements Transport {

    private static final String SMTP = "mail.smtp.";
    private static final String HALF_A_MINUTE = "30000";
    private static final List<String> WAITS =
            List.of("connectiontimeout", "timeout", "writetimeout");

    private final JavaMailSender sender;
    private final String from;

    /** Gives a silent server half a minute, where {@code spring.mail.properties} say nothing. */
    SmtpTransport(JavaMailSenderImpl sender, String from) {
        for (var wait : WAITS) {
            sender.getJavaMailProperties().putIfAbsent(SMTP + wait, HALF_A_MINUTE);
        }
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
