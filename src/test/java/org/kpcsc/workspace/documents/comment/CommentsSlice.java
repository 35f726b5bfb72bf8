package org.kpcsc.workspace.documents.comment;

import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.editor.DocumentEditor;
import org.kpcsc.workspace.documents.log.LogPool;
import org.kpcsc.workspace.documents.policy.Policies;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.testing.BelowAccounts;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The comments and what they stand on; the people and who may do what are made up. */
@Import({BelowAccounts.class, Documents.class})
@ComponentScan(
        basePackageClasses = {Authorities.class, LogPool.class, Policies.class, Comments.class})
@ComponentScan(
        basePackageClasses = DocumentEditor.class,
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Comments(BesideText)?"))
@EntityScan(basePackageClasses = Organisations.class)
@EnableJpaRepositories(basePackageClasses = Organisations.class)
public class CommentsSlice {

    @Bean
    Room room() {
        return new Room();
    }
}
