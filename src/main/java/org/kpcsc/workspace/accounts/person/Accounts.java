package org.kpcsc.workspace.accounts.person;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes accounts in the caller's transaction, for the other parts of this module. */
@Service
@ForApplication
@Transactional(propagation = Propagation.MANDATORY)
public class Accounts {

    private final Persons persons;

    Accounts(Persons persons) {
        this.persons = persons;
    }

    /**
     * Someone who is to have an account.
     *
     * @param passwordHash never the password itself
     */
    public record Opening(
            PersonName name,
            UserName userName,
            @Nullable EmailAddress address,
            Language language,
            String passwordHash) {}

    /** Throws {@link RefusedException} where the user name or the address is taken. */
    public PersonId open(PersonId id, Opening opening) {
        persons.lockNames();
        if (persons.isTaken(opening.userName().value())) {
            throw new RefusedException("accounts.refused.user-name-taken");
        }
        if (opening.address() != null && persons.isTaken(opening.address().value())) {
            throw new RefusedException("accounts.refused.address-taken");
        }
        var person =
                new Person(
                        id,
                        opening.name(),
                        opening.userName(),
                        opening.address(),
                        opening.language(),
                        opening.passwordHash());
        persons.saveAndFlush(person);
        return id;
    }

    /** Gives roles beside those that the person holds there already. */
    public void join(PersonId id, OrganisationId organisation, Set<Role> roles) {
        var person = get(id);
        var all = person.rolesAt(organisation);
        all.addAll(roles);
        person.hold(all, organisation);
        persons.saveAndFlush(person);
    }

    /** Whose user name or e-mail address that is, where their account is open. */
    public Optional<PersonId> find(String userNameOrAddress) {
        var typed = UserName.normalised(userNameOrAddress);
        return persons.findByUserName(typed)
                .or(() -> persons.findByAddress(typed))
                .filter(Person::isActive)
                .map(Person::id);
    }

    public UserName userName(PersonId id) {
        return get(id).userName();
    }

    public Set<OrganisationId> organisations(PersonId id) {
        return get(id).organisations();
    }

    /** Keeps the hash of a new password. */
    public void changePassword(PersonId id, String hash) {
        var person = get(id);
        person.changePassword(hash);
        persons.saveAndFlush(person);
    }

    private Person get(PersonId id) {
        return persons.findById(id.value()).orElseThrow(NotFoundException::new);
    }
}
