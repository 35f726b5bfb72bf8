package org.kpcsc.workspace.testing;

import org.kpcsc.workspace.organisations.FocalPersons;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The modules below the accounts and the notices; the people are made up. */
@Import(BelowAccounts.class)
@EntityScan(basePackageClasses = Organisations.class)
@EnableJpaRepositories(basePackageClasses = Organisations.class)
class RegisterSlice {

    @Bean
    FocalPersons focalPersons() {
        return organisation -> true;
    }

    @Bean
    KnownPeople people() {
        return new KnownPeople();
    }
}
