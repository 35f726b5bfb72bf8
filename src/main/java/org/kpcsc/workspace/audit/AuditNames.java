package org.kpcsc.workspace.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * Names for what the records refer to by id; implemented by the modules that know them.
 *
 * <p>A name that the reader may not see is left out: a field monitor appears to other organisations
 * as nobody in particular.
 */
public interface AuditNames {

    /** Names of those people that the reader may see. */
    default Map<PersonId, String> people(Collection<PersonId> people, Actor reader) {
        return Map.of();
    }

    /** Those people whose name holds the text, as far as the reader may see their names. */
    default Set<PersonId> called(String text, Actor reader) {
        return Set.of();
    }

    /**
     * What else was acted upon is called, by the id it has in its own module, where the reader may
     * read it.
     */
    default Map<UUID, String> subjects(Collection<UUID> subjects, Actor reader) {
        return Map.of();
    }

    /** Acronyms of organisations. */
    default Map<OrganisationId, String> organisations(Collection<OrganisationId> organisations) {
        return Map.of();
    }
}
