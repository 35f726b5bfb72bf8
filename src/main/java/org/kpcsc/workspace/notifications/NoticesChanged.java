package org.kpcsc.workspace.notifications;

import java.util.Set;
import org.kpcsc.workspace.kernel.PersonId;

/** These people have something new, or have read what they had; the bell counts again. */
public record NoticesChanged(Set<PersonId> people) {

    public NoticesChanged {
        people = Set.copyOf(people);
    }
}
