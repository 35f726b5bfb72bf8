package org.kpcsc.workspace.testing;

import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.mail.Mail;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * What every slice of the application stands on, without sign-in: the register, the records, the
 * outbox and the notices, with the permission check in front. The slice itself says who the people
 * are.
 *
 * <p>No {@code @Configuration}: where the whole application is scanned, this is no part of it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {
            Actor.class,
            AuditedEvent.class,
            Organisations.class,
            Mail.class,
            Notifications.class
        },
        basePackages = "org.kpcsc.workspace.accounts.permission")
@ComponentScan(
        basePackages = "org.kpcsc.workspace.shell",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Translations"))
public class BelowAccounts {

    @Bean
    Acting acting() {
        return new Acting();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
