package org.kpcsc.workspace.statements;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends rounds at their deadline, and reminds those who have not answered before it. */
@Component
class SignOffClerk {

    private static final Logger LOG = LoggerFactory.getLogger(SignOffClerk.class);
    private static final Duration EARLIEST_REMINDER = Duration.ofDays(1);

    private final StoredStatements statements;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignOffClerk(
            StoredStatements statements, Desk desk, TransactionTemplate transaction, Clock clock) {
        this.statements = statements;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${workspace.statements.clerk-delay:PT20S}")
    void work() {
        statements.dueAt(clock.instant()).forEach(id -> each(id, this::close));
        statements
                .endingBy(clock.instant().plus(EARLIEST_REMINDER))
                .forEach(id -> each(id, this::remind));
    }

    /** Each in a transaction of its own: one that fails does not hold up the others. */
    private void each(UUID id, Consumer<Statement> act) {
        try {
            transaction.executeWithoutResult(status -> act.accept(desk.take(new StatementId(id))));
        } catch (RuntimeException e) {
            LOG.error("The round of statement {} could not be tended; it is tried again", id, e);
        }
    }

    private void close(Statement statement) {
        var before = statement.state();
        if (statement.closeIfOver(clock.instant())) {
            desk.sayOutcome(statement, before);
        }
    }

    private void remind(Statement statement) {
        if (statement.remind(clock.instant())) {
            desk.say(statement, DeadlineNear::new);
        }
    }
}
