package org.kpcsc.workspace.statements.signoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.persistence.HashColumn;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;

/**
 * Which earlier texts differ from a round's own in spelling only, so that an answer to them counts,
 * and until when somebody may say that they differ in more.
 */
@Embeddable
class Spelling {

    private @Nullable Instant spellingUntil;
    private @Nullable Instant disputedAt;

    @Convert(converter = OrganisationColumn.class)
    private @Nullable OrganisationId disputedBy;

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "same_wording",
            joinColumns = @JoinColumn(name = "round"))
    @Column(name = "hash")
    @Convert(converter = HashColumn.class)
    private Set<ContentHash> sameWording = new HashSet<>();

    protected Spelling() {}

    /** Carries over what was answered to these texts, until then subject to dispute. */
    void carry(Set<ContentHash> texts, Instant until) {
        spellingUntil = until;
        sameWording.addAll(texts);
    }

    void dispute(OrganisationId by, Instant now) {
        if (!isOpen(now)) {
            throw new RefusedException("statements.refused.spelling.over");
        }
        disputedAt = now;
        disputedBy = by;
    }

    /** Whether it can be disputed at this moment. */
    boolean isOpen(Instant now) {
        return spellingUntil != null && disputedAt == null && now.isBefore(spellingUntil);
    }

    /** Whether an answer to that text counts as one to the round's own. */
    boolean carries(ContentHash text) {
        return disputedAt == null && sameWording.contains(text);
    }

    /** Those texts; none once it was disputed. */
    Set<ContentHash> carried() {
        return disputedAt == null ? Set.copyOf(sameWording) : Set.of();
    }

    Optional<Instant> until() {
        return Optional.ofNullable(spellingUntil);
    }

    Optional<OrganisationId> disputedBy() {
        return Optional.ofNullable(disputedBy);
    }
}
