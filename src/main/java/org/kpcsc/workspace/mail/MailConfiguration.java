package org.kpcsc.workspace.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chooses what carries the mail: SMTP where it is configured, else the demo's mailbox. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Transport smtpTransport(
            JavaMailSenderImpl sender,
            @Value("${workspace.mail-from:workspace@localhost}") String from) {
        return new SmtpTransport(sender, from);
    }

    @Bean
    @ConditionalOnMissingBean(Transport.class)
    @ConditionalOnBooleanProperty("workspace.demo")
    Transport mailboxTransport(MailboxStore mailbox) {
        return new MailboxTransport(mailbox);
    }
}
