package org.kpcsc.workspace.statements;

import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.log.LogPool;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.mail.Mail;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.MovableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The statements and what they stand on, without sign-in; the people are made up. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {
            Actor.class,
            AuditedEvent.class,
            Organisations.class,
            Mail.class,
            Notifications.class,
            Authorities.class,
            LogPool.class,
            Statements.class
        },
        basePackages = "org.kpcsc.workspace.accounts.permission")
@ComponentScan(
        basePackages = "org.kpcsc.workspace.shell",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Translations"))
@Import(Documents.class)
@EntityScan(basePackageClasses = {Organisations.class, Statements.class})
@EnableJpaRepositories(basePackageClasses = {Organisations.class, Statements.class})
class StatementsSlice {

    @Bean
    Acting acting() {
        return new Acting();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    KnownRoles people() {
        return new KnownRoles();
    }
}
