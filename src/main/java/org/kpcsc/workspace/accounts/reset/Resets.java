package org.kpcsc.workspace.accounts.reset;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.accounts.AccountClosed;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.accounts.PasswordChanged;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.ResetLinkMade;
import org.kpcsc.workspace.accounts.person.Accounts;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.audit.AuditedEvent.By;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.mail.Mail;
import org.kpcsc.workspace.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes links with which people who cannot sign in choose a new password. */
@Service
@ForActors
@Transactional
public class Resets {

    private static final Duration HOLDS = Duration.ofHours(24);

    /** So many unused links a person may have: who asks on and on fills nobody's mailbox. */
    private static final int AT_ONCE = 3;

    private final ResetTable links;
    private final Helpers helpers;
    private final Accounts accounts;
    private final People people;
    private final CurrentActor current;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resets(
            ResetTable links,
            Helpers helpers,
            Accounts accounts,
            People people,
            CurrentActor current,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.helpers = helpers;
        this.accounts = accounts;
        this.people = people;
        this.current = current;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Mails a link to whoever goes by that user name or e-mail address, if there is such a person
     * and they have an address; the caller learns nothing.
     */
    @ForAnyone
    public void ask(String userNameOrAddress) {
        accounts.find(userNameOrAddress).ifPresent(this::mail);
    }

    private void mail(PersonId person) {
        var address = people.addressOf(person);
        if (address.isPresent() && links.count(person) < AT_ONCE) {
            var path = make(new ResetLink(person, Optional.empty())).path();
            outbox.send(address.get(), people.languageOf(person), Mail.oneUseLink(path));
        }
    }

    /** The people of an organisation for whom whoever asks could make a link. */
    @Transactional(readOnly = true)
    public Set<PersonId> helpedByMeAt(OrganisationId organisation) {
        return helpers.helpedBy(current.require(), organisation);
    }

    /**
     * A link to hand to somebody; it works as long as whoever made it could still make it.
     *
     * <p>Throws {@link RefusedException} with the reason where somebody else has to.
     */
    public OneUseLink linkFor(PersonId id) {
        var giver = current.require();
        var person = helpers.lockedOut(id).orElseThrow(NotFoundException::new);
        if (!person.mayBeHelpedBy(giver)) {
            throw refusal(person, giver);
        }
        events.publishEvent(new ResetLinkMade(id, person.organisations(), giver.organisation()));
        return make(new ResetLink(id, Optional.of(new By(giver.person(), giver.organisation()))));
    }

    private static RuntimeException refusal(LockedOut person, Actor giver) {
        if (person.is(giver)) {
            return new RefusedException("accounts.refused.reset-own");
        }
        if (giver.coordinator()) {
            return new RefusedException("accounts.refused.reset-at-home");
        }
        return person.isLedBy(giver)
                ? new RefusedException("accounts.refused.reset-elsewhere")
                : new NotFoundException();
    }

    private OneUseLink make(ResetLink link) {
        var token = Token.create();
        var expires = clock.instant().plus(HOLDS);
        links.add(token, link, expires);
        return new OneUseLink("/reset/" + token.value(), expires, false);
    }

    /** A password once changed, no older link changes it again. */
    @ForApplication
    @EventListener
    public void passwordChanged(PasswordChanged event) {
        links.forgetAllOf(event.person());
    }

    @ForApplication
    @EventListener
    public void accountClosed(AccountClosed event) {
        links.forgetAllOf(event.person());
    }
}
