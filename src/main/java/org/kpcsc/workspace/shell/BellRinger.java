package org.kpcsc.workspace.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.notifications.NoticesChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the bells on open pages count again when somebody was told something. */
@Component
class BellRinger {

    private final Map<Bell, PersonId> bells = new ConcurrentHashMap<>();

    /** Answers how to stop. */
    Runnable ringFor(PersonId person, Bell bell) {
        bells.put(bell, person);
        return () -> bells.remove(bell);
    }

    /** On a thread of its own: whoever told them waits for nobody's page. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(NoticesChanged event) {
        Thread.startVirtualThread(() ->
                bells.forEach((bell, person) -> {
                    if (event.people().contains(person)) {
                        ring(bell);
                    }
                }));
    }

    private static void ring(Bell bell) {
        bell.getUI().ifPresent(page -> page.access(bell::count));
    }
}
