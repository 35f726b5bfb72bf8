package org.kpcsc.workspace.accounts.deputy;

import org.kpcsc.workspace.kernel.AccessChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deputies begin and end with a day: when one breaks, open pages and editors look again. */
@Component
class DayBreak {

    private final ApplicationEventPublisher events;

    DayBreak(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** In the time zone of the application's clock, which says what day it is. */
    @Scheduled(cron = "0 0 0 * * *", zone = "UTC")
    void lookAgain() {
        events.publishEvent(new AccessChanged());
    }
}
