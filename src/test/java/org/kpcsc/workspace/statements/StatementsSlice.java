package org.kpcsc.workspace.statements;

import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.editor.DeskPanelSource;
import org.kpcsc.workspace.documents.history.History;
import org.kpcsc.workspace.documents.log.LogPool;
import org.kpcsc.workspace.documents.policy.Policies;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.testing.BelowAccounts;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The statements and what they stand on; the people are made up. */
@Import({BelowAccounts.class, Documents.class})
@ComponentScan(
        basePackageClasses = {
            Authorities.class,
            LogPool.class,
            Policies.class,
            History.class,
            Statements.class
        })
@ComponentScan(
        basePackageClasses = DeskPanelSource.class,
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(HistoryBesideText|OpenHistories)"))
@EntityScan(basePackageClasses = {Organisations.class, Statements.class})
@EnableJpaRepositories(basePackageClasses = {Organisations.class, Statements.class})
class StatementsSlice {

    @Bean
    KnownRoles people() {
        return new KnownRoles();
    }
}
