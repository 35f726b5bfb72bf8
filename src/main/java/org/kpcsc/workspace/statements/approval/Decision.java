package org.kpcsc.workspace.statements.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.persistence.HashColumn;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;
import org.kpcsc.workspace.statements.persistence.PersonColumn;

/**
 * One decision, by whom, why, and about which exact text.
 *
 * @param reason in the words of whoever decided
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) DecisionKind kind,
        @Column(name = "by_person") @Convert(converter = PersonColumn.class) PersonId person,
        @Column(name = "by_organisation") @Convert(converter = OrganisationColumn.class)
                OrganisationId organisation,
        Instant at,
        @Nullable String reason,
        @Convert(converter = HashColumn.class) ContentHash text) {

    public By by() {
        return new By(person, organisation);
    }
}
