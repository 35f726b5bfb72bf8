package org.kpcsc.workspace.documents.check;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kpcsc.workspace.documents.TextChecks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks all documents once a night, on whichever node comes first: at two in the morning, or as
 * soon after it as the workspace runs.
 */
@Component
class NightlyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
    private static final Duration BEGINS = Duration.ofHours(2);

    private final TextChecks checks;
    private final Clock clock;

    NightlyCheck(TextChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT15M")
    void look() {
        try {
            checks.checkAt(LocalDate.ofInstant(clock.instant().minus(BEGINS), ZoneOffset.UTC));
        } catch (RuntimeException e) {
            LOG.error("The texts could not be checked", e);
        }
    }
}
