package org.kpcsc.workspace.operations.check;

import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextChecks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What {@code bin/check} starts: checks all texts and ends the application, with status 0 where all
 * is well and 3 where something is wrong.
 */
@Component
@ConditionalOnBooleanProperty("workspace.check-texts")
class CheckAndLeave implements ApplicationRunner {

    static final int WRONG = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CheckAndLeave.class);

    private final TextChecks checks;
    private final ConfigurableApplicationContext context;

    CheckAndLeave(TextChecks checks, ConfigurableApplicationContext context) {
        this.checks = checks;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int status = status(checks.checkAll());
        System.exit(SpringApplication.exit(context, () -> status));
    }

    static int status(TextCheck check) {
        LOG.info(
                "Texts checked: {} documents, {} steps, {} wrong",
                check.documents(),
                check.steps(),
                check.faults().size());
        return check.isSound() ? 0 : WRONG;
    }
}
