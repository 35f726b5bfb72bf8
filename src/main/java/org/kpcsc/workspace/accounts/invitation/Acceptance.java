package org.kpcsc.workspace.accounts.invitation;

import java.time.Clock;
import java.util.Optional;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.InvitationAccepted;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.password.Passwords;
import org.kpcsc.workspace.accounts.person.Accounts;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes an invitation: whoever holds its link may, once.
 *
 * <p>Every method throws {@link RefusedException} where the link is over.
 */
@Service
@ForAnyone
public class Acceptance {

    private final StoredInvitations invitations;
    private final Accounts accounts;
    private final Actors actors;
    private final People people;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptance(
            StoredInvitations invitations,
            Accounts accounts,
            Actors actors,
            People people,
            Passwords passwords,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.actors = actors;
        this.people = people;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The invitation behind a link; empty where the link was used, has expired, or never was. */
    public Optional<OpenInvitation> find(Token token) {
        return Optional.ofNullable(
                transaction.execute(_ ->
                        holding(invitations.findByTokenHash(token.hash()))
                                .map(found -> OpenInvitation.of(found, clock.instant()))
                                .orElse(null)));
    }

    /** Opens an account and joins; {@link RefusedException} says what is wrong with the choice. */
    public void asNewcomer(Token token, UserName userName, String password, Language language) {
        PasswordRules.check(password, userName);
        if (find(token).isEmpty()) {
            throw over();
        }
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            var invitation = take(token);
            var person =
                    accounts.open(
                            PersonId.create(),
                            new Accounts.Opening(
                                    invitation.name(),
                                    userName,
                                    invitation.address().orElse(null),
                                    language,
                                    hash));
            join(invitation, person);
        });
    }

    /** Joins with an account that exists; the caller has seen proof that it is that person. */
    @ForApplication
    public void as(Token token, PersonId person) {
        transaction.executeWithoutResult(_ -> join(take(token), person));
    }

    private void join(Invitation invitation, PersonId person) {
        invitation.accept(person, clock.instant());
        invitations.saveAndFlush(invitation);
        accounts.join(person, invitation.organisation(), invitation.roles());
        events.publishEvent(new InvitationAccepted(person, invitation.organisation()));
    }

    private Invitation take(Token token) {
        return holding(invitations.lockByTokenHash(token.hash())).orElseThrow(Acceptance::over);
    }

    private Optional<Invitation> holding(Optional<Invitation> known) {
        return known.filter(invitation -> invitation.holds(clock.instant()))
                .filter(this::mayStillBeGiven);
    }

    /** Whoever lost the right to invite has no link out that still lets somebody in. */
    private boolean mayStillBeGiven(Invitation invitation) {
        return invitation
                .invitedBy()
                .filter(by ->
                        actors.find(by, invitation.organisation())
                                        .filter(actor -> actor.has(Role.FOCAL_PERSON))
                                        .isPresent()
                                || people.coordinating().contains(by))
                .isPresent();
    }

    private static RefusedException over() {
        return new RefusedException("accounts.refused.invitation-over");
    }
}
