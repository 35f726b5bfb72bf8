package org.kpcsc.workspace.operations.check;

import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextChecks;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * What the last check of all texts has found, for whoever watches the workspace.
 *
 * <p>A text that is not as its log says needs a person, and no restart: the state is a word of its
 * own, which the application's settings answer with an HTTP status of 200.
 */
@Component("texts")
class TextHealth implements HealthIndicator {

    static final Status WRONG = new Status("TEXTS_WRONG");

    private final TextChecks checks;

    TextHealth(TextChecks checks) {
        this.checks = checks;
    }

    @Override
    public Health health() {
        return checks.last().map(TextHealth::of).orElseGet(() -> Health.up().build());
    }

    private static Health of(TextCheck check) {
        var health = check.isSound() ? Health.up() : Health.status(WRONG);
        return health.withDetail("checked", check.ended())
                .withDetail("faults", check.faults().size())
                .build();
    }
}
