package org.kpcsc.workspace.audit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * An act that leaves a record, in the same transaction as the act itself.
 *
 * <p>Implemented by past-tense records. The act's name is the module and the class, as in {@code
 * statements.SignOffAsked}; the bundles hold what people read under {@code
 * audit.act.statements.SignOffAsked}.
 */
public interface AuditedEvent {

    /** What was acted upon, by the id it has in its own module. */
    UUID subject();

    /** The organisations, besides the actor's own, that may read the record. */
    Set<OrganisationId> concerns();

    /** Who acted, where that is not the {@link org.kpcsc.workspace.kernel.CurrentActor}. */
    default Optional<By> by() {
        return Optional.empty();
    }

    /** The organisation towards which or for which it was done, where that is not the actor's. */
    default Optional<OrganisationId> towards() {
        return Optional.empty();
    }

    /** Whether it followed by itself, by a rule, and is no act of whoever set it off. */
    default boolean isConsequence() {
        return false;
    }

    /** A person acting for an organisation. */
    record By(PersonId person, OrganisationId organisation) {}
}
