package org.kpcsc.workspace.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where an act begins and ends: the statement is taken with its row locked, rights are checked, and
 * what happened is said.
 *
 * <p>Two acts at once are thus one after the other; the second finds the state that the first left,
 * and is refused with a word about it.
 */
@Component
class Desk {

    private final StoredStatements statements;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Desk(
            StoredStatements statements,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the statement for that act of whoever asks. */
    Statement take(StatementId id, StatementAct act) {
        var statement = take(id);
        rights(statement).require(act);
        return statement;
    }

    /** Takes the statement; the caller checks who may. */
    Statement take(StatementId id) {
        return statements.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    /** The statement for whoever holds a link to it, or for the application itself. */
    Statement known(StatementId id) {
        return statements.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    /** The statement for reading; throws {@link NotFoundException} where it is not theirs. */
    Statement read(StatementId id) {
        var statement = known(id);
        rights(statement).requireRead();
        return statement;
    }

    Rights rights(Statement statement) {
        return new Rights(actor(), statement);
    }

    Actor actor() {
        return currentActor.require();
    }

    By me() {
        return By.of(actor());
    }

    Instant now() {
        return clock.instant();
    }

    void say(
            Statement statement,
            BiFunction<StatementId, Set<OrganisationId>, StatementEvent> past) {
        events.publishEvent(past.apply(statement.id(), statement.concerned()));
    }

    void say(Object past) {
        events.publishEvent(past);
    }

    /** Says what became of the round where an act has changed that. */
    void sayOutcome(Statement statement, StatementState before) {
        if (statement.state() == before) {
            return;
        }
        switch (statement.state()) {
            case APPROVAL -> say(statement, SignOffCarried::new);
            case NOT_CARRIED -> say(statement, SignOffNotCarried::new);
            case DRAFTING, SIGN_OFF, APPROVED, PUBLISHED -> {
                // The act itself says so.
            }
        }
    }
}
