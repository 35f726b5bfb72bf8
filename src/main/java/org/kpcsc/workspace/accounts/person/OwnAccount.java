package org.kpcsc.workspace.accounts.person;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.OwnDetailsChanged;
import org.kpcsc.workspace.accounts.PasswordChanged;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.password.Passwords;
import org.kpcsc.workspace.accounts.signin.PresentSignIn;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A person's hand on their own account. */
@Service
@ForActors
@Transactional
public class OwnAccount {

    private final Persons persons;
    private final Passwords passwords;
    private final PresentSignIn present;
    private final StoredSignIns signIns;
    private final CurrentActor current;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    OwnAccount(
            Persons persons,
            Passwords passwords,
            PresentSignIn present,
            StoredSignIns signIns,
            CurrentActor current,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.passwords = passwords;
        this.present = present;
        this.signIns = signIns;
        this.current = current;
        this.transaction = transaction;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public OwnDetails details() {
        return OwnDetails.of(get(current.require()));
    }

    /** The roles one holds at one of one's organisations, whether or not they have effect now. */
    @Transactional(readOnly = true)
    public Set<Role> rolesAt(OrganisationId organisation) {
        return get(current.require()).rolesAt(organisation);
    }

    /** Throws {@link RefusedException} where somebody else goes by that address. */
    public void change(PersonName name, @Nullable EmailAddress address, Language language) {
        var actor = current.require();
        var person = get(actor);
        persons.lockNames();
        if (address != null
                && !person.address().equals(Optional.of(address))
                && !person.userName().value().equals(address.value())
                && persons.isTaken(address.value())) {
            throw new RefusedException("accounts.refused.address-taken");
        }
        person.rename(name);
        person.reachAt(address);
        person.speak(language);
        persons.saveAndFlush(person);
        events.publishEvent(new OwnDetailsChanged(actor.person(), actor.organisation()));
    }

    /** Picks the language of everything one reads here. */
    public void speak(Language language) {
        var person = get(current.require());
        person.speak(language);
        persons.saveAndFlush(person);
    }

    /**
     * Keeps a new password and ends every other sign-in of the person.
     *
     * <p>Hashing takes its time, and its turn: no connection is held meanwhile.
     *
     * <p>Throws {@link RefusedException} where the old password is wrong or the new one weak.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void changePassword(String old, String fresh) {
        var actor = current.require();
        var here = present.find().orElseThrow(NotPermittedException::new).signIn();
        var before = get(actor);
        if (!passwords.matches(old, Optional.of(before.password()))) {
            throw new RefusedException("accounts.refused.old-password");
        }
        PasswordRules.check(fresh, before.userName());
        var hash = passwords.hash(fresh);
        transaction.executeWithoutResult(_ -> {
            var person = get(actor);
            if (!person.password().equals(before.password())) {
                throw new RefusedException("accounts.refused.old-password");
            }
            keep(hash, person, here, actor);
        });
    }

    private void keep(String hash, Person person, SignInId here, Actor actor) {
        person.changePassword(hash);
        persons.saveAndFlush(person);
        signIns.endOthers(here, actor.person());
        events.publishEvent(new PasswordChanged(actor.person(), actor.organisation()));
        events.publishEvent(new AccessChanged());
    }

    private Person get(Actor actor) {
        return persons.findById(actor.person().value()).orElseThrow(NotFoundException::new);
    }
}
