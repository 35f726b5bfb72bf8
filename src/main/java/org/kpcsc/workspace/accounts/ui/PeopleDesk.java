package org.kpcsc.workspace.accounts.ui;

import org.kpcsc.workspace.accounts.deputy.Deputies;
import org.kpcsc.workspace.accounts.invitation.Invitations;
import org.kpcsc.workspace.accounts.person.Closing;
import org.kpcsc.workspace.accounts.person.Directory;
import org.kpcsc.workspace.accounts.person.Roles;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.mail.Links;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Component;

/** What the section of an organisation's people works with. */
@Component
record PeopleDesk(
        Directory directory,
        Roles roles,
        Closing closing,
        Invitations invitations,
        Resets resets,
        OwnSignIns signIns,
        Deputies deputies,
        Organisations organisations,
        CurrentActor currentActor,
        Links links,
        OpenPeople open) {}
