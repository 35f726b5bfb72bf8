package org.kpcsc.workspace.testing;

import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.mail.Mail;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.FocalPersons;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The modules below the accounts and the notices, without sign-in; the people are made up. */
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
@EntityScan(basePackageClasses = Organisations.class)
@EnableJpaRepositories(basePackageClasses = Organisations.class)
class RegisterSlice {

    @Bean
    Acting acting() {
        return new Acting();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    FocalPersons focalPersons() {
        return organisation -> true;
    }

    @Bean
    KnownPeople people() {
        return new KnownPeople();
    }
}
