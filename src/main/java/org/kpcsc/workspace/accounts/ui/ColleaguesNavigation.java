package org.kpcsc.workspace.accounts.ui;

import org.kpcsc.workspace.kernel.Actor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Tells Home whether colleagues are to be invited first. */
@NamedInterface("shell")
@Component
public class ColleaguesNavigation {

    private final PeopleDesk desk;

    ColleaguesNavigation(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Whether whoever asks is the only one of their organisation, and may invite others to it. */
    public boolean amAlone() {
        return desk.currentActor()
                .find()
                .map(Actor::organisation)
                .filter(mine ->
                        desk.invitations().mayInviteTo(mine)
                                && desk.directory().at(mine).size() == 1)
                .isPresent();
    }
}
