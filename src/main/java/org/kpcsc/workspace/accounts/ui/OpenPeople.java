package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.AttachEvent;
import java.util.Set;
import java.util.function.Consumer;
import org.kpcsc.workspace.accounts.AccountClosed;
import org.kpcsc.workspace.accounts.AccountReopened;
import org.kpcsc.workspace.accounts.InvitationAccepted;
import org.kpcsc.workspace.accounts.InvitationWithdrawn;
import org.kpcsc.workspace.accounts.PersonInvited;
import org.kpcsc.workspace.accounts.ResetLinkMade;
import org.kpcsc.workspace.accounts.ResetLinkUsed;
import org.kpcsc.workspace.accounts.RolesChanged;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.uikit.OpenViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets open pages hear at which organisations people came, went or were helped. */
@Component
class OpenPeople {

    private final OpenViews<Set<OrganisationId>> panels = new OpenViews<>();

    void add(AttachEvent attached, Consumer<Set<OrganisationId>> hears) {
        panels.add(attached, hears);
    }

    @TransactionalEventListener(
            classes = {
                PersonInvited.class,
                InvitationAccepted.class,
                InvitationWithdrawn.class,
                RolesChanged.class,
                AccountClosed.class,
                AccountReopened.class,
                ResetLinkMade.class,
                ResetLinkUsed.class
            },
            fallbackExecution = true)
    void on(AuditedEvent event) {
        panels.tell(event.concerns());
    }
}
