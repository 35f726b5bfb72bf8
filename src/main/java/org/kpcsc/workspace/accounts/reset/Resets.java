package org.kpcsc.workspace.accounts.reset;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.accounts.PasswordChanged;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.ResetLinkMade;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.password.Passwords;
import org.kpcsc.workspace.accounts.person.Accounts;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.mail.Mail;
import org.kpcsc.workspace.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets people who cannot sign in choose a new password, by a link that works once. */
@Service
@ForAnyone
public class Resets {

    private static final Duration HOLDS = Duration.ofHours(24);

    /** So many unused links a person may have: who asks on and on fills nobody's mailbox. */
    private static final int AT_ONCE = 3;

    private final ResetTable links;
    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final StoredSignIns signIns;
    private final CurrentActor current;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resets(
            ResetTable links,
            Accounts accounts,
            People people,
            Passwords passwords,
            StoredSignIns signIns,
            CurrentActor current,
            Outbox outbox,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.signIns = signIns;
        this.current = current;
        this.outbox = outbox;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Mails a link to whoever goes by that user name or e-mail address, if there is such a person
     * and they have an address; the caller learns nothing.
     */
    public void ask(String userNameOrAddress) {
        transaction.executeWithoutResult(
                _ -> accounts.find(userNameOrAddress).ifPresent(this::mail));
    }

    private void mail(PersonId person) {
        var address = people.addressOf(person);
        if (address.isPresent() && links.count(person) < AT_ONCE) {
            var path = make(person).path();
            outbox.send(address.get(), people.languageOf(person), Mail.oneUseLink(path));
        }
    }

    /**
     * A link to hand to a colleague at the organisation one is focal person of.
     *
     * <p>Throws {@link RefusedException} for someone who belongs to other organisations too, or who
     * coordinates while one does not: with a link one could act in their place there. For them the
     * coordinator makes it.
     */
    @ForActors
    public OneUseLink linkFor(PersonId person) {
        var actor = current.require();
        return Objects.requireNonNull(transaction.execute(_ -> linkFor(person, actor)));
    }

    private OneUseLink linkFor(PersonId person, Actor actor) {
        var belongs = accounts.organisations(person);
        if (!actor.coordinator()) {
            if (!actor.has(Role.FOCAL_PERSON) || !belongs.contains(actor.organisation())) {
                throw new NotFoundException();
            }
            if (belongs.size() > 1 || people.coordinating().contains(person)) {
                throw new RefusedException("accounts.refused.reset-elsewhere");
            }
        }
        events.publishEvent(new ResetLinkMade(person, belongs));
        return make(person);
    }

    private OneUseLink make(PersonId person) {
        var token = Token.create();
        var expires = clock.instant().plus(HOLDS);
        links.add(token, person, expires);
        return new OneUseLink("/reset/" + token.value(), expires, false);
    }

    /** The user name to show beside the new password; empty where the link no longer works. */
    public Optional<UserName> find(Token token) {
        return Optional.ofNullable(
                transaction.execute(_ -> links.find(token).map(accounts::userName).orElse(null)));
    }

    /**
     * Keeps a new password and ends every sign-in of the person.
     *
     * <p>Throws {@link RefusedException} for a weak password, or a link that no longer works.
     */
    public void use(Token token, String password) {
        PasswordRules.check(password, find(token).orElseThrow(Resets::over));
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            var person = links.find(token).orElseThrow(Resets::over);
            if (!links.use(token)) {
                throw over();
            }
            links.forgetAllOf(person);
            accounts.changePassword(person, hash);
            signIns.endAll(person);
            events.publishEvent(new PasswordChanged(person, home(person)));
            events.publishEvent(new AccessChanged());
        });
    }

    private OrganisationId home(PersonId person) {
        return accounts.organisations(person).stream()
                .min(Comparator.comparing(OrganisationId::value))
                .orElseThrow(Resets::over);
    }

    private static RefusedException over() {
        return new RefusedException("accounts.refused.reset-over");
    }
}
