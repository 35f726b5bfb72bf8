package org.kpcsc.workspace.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/**
 * What other modules may know of people.
 *
 * <p>The caller decides whom it shows a name: a field monitor's belongs to their own organisation
 * alone.
 */
@ForApplication
public interface People {

    /** Throws {@link org.kpcsc.workspace.kernel.NotFoundException} for an unknown person. */
    PersonName name(PersonId person);

    /** The names of those that exist, by one query. */
    Map<PersonId, PersonName> names(Collection<PersonId> people);

    /** The active people with that role at that organisation, by name; whatever its standing. */
    List<PersonId> holding(Role role, OrganisationId organisation);

    /**
     * The active people with a role at these organisations whom the reader may know by name: all of
     * the reader's own, of others those whom one deals with. By organisation, each by name; an
     * organisation without any is left out.
     */
    Map<OrganisationId, List<PersonId>> knownAt(
            Collection<OrganisationId> organisations, Actor reader);

    /** The active people who have coordinator rights now, deputies included. */
    List<PersonId> coordinating();

    /** Throws {@link org.kpcsc.workspace.kernel.NotFoundException} for an unknown person. */
    Language languageOf(PersonId person);

    /** Empty where they have no address, or their account is closed. */
    Optional<EmailAddress> addressOf(PersonId person);
}
