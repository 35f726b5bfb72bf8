package org.kpcsc.workspace.shell;

import java.io.Serializable;
import org.kpcsc.workspace.accounts.ui.ColleaguesNavigation;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.organisations.ui.OrganisationsNavigation;
import org.kpcsc.workspace.statements.ui.StatementsNavigation;
import org.springframework.stereotype.Component;

/**
 * What a person can do on their own while nothing waits for them.
 *
 * @param key of the bundles; with {@code .next} that of the link's words
 */
record Suggestion(String key, String path) implements Serializable {

    /** Chooses by what the person may do, and by what the coalition lacks most. */
    @Component
    record Source(
            CurrentActor currentActor,
            Register register,
            Organisations organisations,
            ColleaguesNavigation colleagues) {

        Suggestion forMe() {
            if (register.mayAdmit() && organisations.all().size() == 1) {
                return new Suggestion("shell.home.admit", OrganisationsNavigation.path());
            }
            var me = currentActor.find();
            if (me.isPresent() && colleagues.amAlone()) {
                var mine = OrganisationsNavigation.pathTo(me.get().organisation());
                return new Suggestion("shell.home.invite", mine);
            }
            var writes = me.filter(actor -> actor.has(Role.DRAFTER)).isPresent();
            return new Suggestion(
                    writes ? "shell.home.start" : "shell.home.wait", StatementsNavigation.path());
        }
    }
}
