package org.kpcsc.workspace.accounts.invitation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.accounts.InvitationWithdrawn;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.accounts.PersonInvited;
import org.kpcsc.workspace.accounts.person.Roles;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.mail.Mail;
import org.kpcsc.workspace.mail.Outbox;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people: a focal person to their own organisation, the coordinator the first person of an
 * organisation, who then holds every role there.
 */
@Service
@ForActors
@Transactional
public class Invitations {

    private final StoredInvitations invitations;
    private final Organisations organisations;
    private final Roles roles;
    private final CurrentActor current;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            StoredInvitations invitations,
            Organisations organisations,
            Roles roles,
            CurrentActor current,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.roles = roles;
        this.current = current;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever asks may invite people there. */
    @Transactional(readOnly = true)
    public boolean mayInviteTo(OrganisationId organisation) {
        return current.find().filter(actor -> mayInvite(actor, organisation)).isPresent();
    }

    /**
     * Makes an invitation and mails its link where there is an address.
     *
     * <p>Throws {@link RefusedException} where no role is given.
     */
    public OneUseLink invite(OrganisationId organisation, Invitee invitee) {
        var actor = requireInviter(organisation);
        var given = given(actor, organisation, invitee.roles());
        var token = Token.create();
        var invitation =
                new Invitation(
                        organisation,
                        new Invitee(invitee.name(), invitee.address(), invitee.language(), given),
                        actor.person(),
                        token,
                        clock.instant());
        return send(invitation, token);
    }

    /** Makes a new link for an invitation; the old one no longer works. */
    public OneUseLink renew(UUID id) {
        var invitation = get(id);
        var token = Token.create();
        invitation.renew(current.require().person(), token, clock.instant());
        return send(invitation, token);
    }

    public void withdraw(UUID id) {
        var invitation = get(id);
        invitation.withdraw();
        invitations.saveAndFlush(invitation);
        events.publishEvent(new InvitationWithdrawn(id, invitation.organisation()));
    }

    /** Those that nobody has taken yet; none for who may not invite there. */
    @Transactional(readOnly = true)
    public List<OpenInvitation> openAt(OrganisationId organisation) {
        if (!mayInviteTo(organisation)) {
            return List.of();
        }
        return invitations.findOpenAt(organisation.value()).stream()
                .map(open -> OpenInvitation.of(open, clock.instant()))
                .toList();
    }

    private Set<Role> given(Actor actor, OrganisationId organisation, Set<Role> asked) {
        if (!actor.has(Role.FOCAL_PERSON, organisation)) {
            return EnumSet.allOf(Role.class);
        }
        if (asked.isEmpty()) {
            throw new RefusedException("accounts.refused.no-role");
        }
        roles.checkGift(actor, organisation, asked);
        return asked;
    }

    private OneUseLink send(Invitation invitation, Token token) {
        invitations.saveAndFlush(invitation);
        events.publishEvent(new PersonInvited(invitation.id(), invitation.organisation()));
        var path = "/invitation/" + token.value();
        var address = invitation.address();
        address.ifPresent(to -> outbox.send(to, invitation.language(), Mail.oneUseLink(path)));
        return new OneUseLink(path, invitation.expiresAt(), address.isPresent() && outbox.isOpen());
    }

    private Invitation get(UUID id) {
        var invitation = invitations.findById(id).orElseThrow(NotFoundException::new);
        if (!mayInviteTo(invitation.organisation())) {
            throw new NotFoundException();
        }
        return invitation;
    }

    private Actor requireInviter(OrganisationId organisation) {
        var actor = current.require();
        if (!mayInvite(actor, organisation)) {
            throw new NotPermittedException();
        }
        return actor;
    }

    /** The coordinator helps where nobody there can: at the beginning, or after a loss. */
    private boolean mayInvite(Actor actor, OrganisationId organisation) {
        return isOpen(organisation)
                && (actor.has(Role.FOCAL_PERSON, organisation)
                        || (actor.coordinator() && !roles.hasFocalPerson(organisation)));
    }

    private boolean isOpen(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(profile ->
                        profile.standing() != Standing.FORMER
                                && profile.standing() != Standing.SUSPENDED)
                .isPresent();
    }
}
