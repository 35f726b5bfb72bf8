package org.kpcsc.workspace.statements;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.Role;

/**
 * What one person may do with one statement at this moment.
 *
 * <p>The coordinator reads a draft that its authors keep to themselves only once a sign-off was
 * asked for: until then it is theirs alone.
 */
record Rights(Actor actor, Statement statement) {

    /** Throws {@link NotFoundException} where the actor may not know of the statement. */
    void requireRead() {
        if (!mayRead()) {
            throw new NotFoundException();
        }
    }

    /**
     * Throws {@link NotFoundException} where the actor may not know of the statement, {@link
     * NotPermittedException} where the act is not theirs. Whether the state allows the act is for
     * the statement to say.
     */
    void require(StatementAct act) {
        requireRead();
        if (!holds(act)) {
            throw new NotPermittedException();
        }
    }

    boolean mayRead() {
        if (!actor.isAdmitted()) {
            return false;
        }
        return statement.state() == StatementState.PUBLISHED
                || takesPart()
                || statement.isReadWithoutPart(actor.organisation(), actor.member())
                || (actor.coordinator() && statement.signOff().latest().isPresent());
    }

    /**
     * Whether the actor may read who answered what, and what was decided: those who take part or
     * were asked, the coordinator, and every member where the draft was open to members.
     */
    boolean mayReadSignOff() {
        return mayRead()
                && (takesPart()
                        || statement.isReadWithoutPart(actor.organisation(), actor.member())
                        || actor.coordinator());
    }

    boolean mayWrite() {
        return actor.has(Role.DRAFTER) && part().filter(Participation::writes).isPresent();
    }

    /** Whether the actor may suggest changes of the text, or do more. */
    boolean maySuggest() {
        return actor.has(Role.DRAFTER) && part().filter(Participation::isAccepted).isPresent();
    }

    /**
     * Whether the actor may comment on the text, or do more: all people of the organisations that
     * take part. Field monitors, who are not to be seen by others, only where they draft or
     * represent.
     */
    boolean mayComment() {
        return part().filter(Participation::isAccepted).isPresent()
                && (maySuggest()
                        || actor.has(Role.REPRESENTATIVE)
                        || !actor.has(Role.FIELD_MONITOR));
    }

    /** Whether the actor may accept or decline an invitation to take part. */
    boolean mayAnswerInvitation() {
        return (actor.has(Role.DRAFTER) || actor.has(Role.REPRESENTATIVE))
                && part().filter(Participation::isInvitation).isPresent();
    }

    /** Whether the actor may make one-use links and copy messages for those who are asked. */
    boolean mayReachOut() {
        return actor.coordinator() || leads();
    }

    /** The acts that both the state and the actor's roles allow. */
    Set<StatementAct> acts() {
        var acts = EnumSet.noneOf(StatementAct.class);
        if (mayRead()) {
            Arrays.stream(StatementAct.values())
                    .filter(statement.state()::allows)
                    .filter(this::holds)
                    .forEach(acts::add);
        }
        return acts;
    }

    private boolean holds(StatementAct act) {
        return switch (act) {
            case WRITE -> mayWrite();
            case SUGGEST -> maySuggest();
            case DESCRIBE, INVITE -> leads();
            case ASK -> leads() || actor.coordinator();
            case ANSWER, DISPUTE_SPELLING ->
                    actor.has(Role.REPRESENTATIVE)
                            && statement.signOff().asks(actor.organisation());
            case REOPEN -> actor.coordinator() || (leads() && !isForCoordinator());
            case EXTEND, CHOOSE_ENDORSERS_ALONE, APPROVE, SEND_BACK, PUBLISH -> actor.coordinator();
        };
    }

    /** Acts for the lead organisation, in a role that writes or signs. */
    boolean leads() {
        return actor.actsFor(statement.lead())
                && (actor.has(Role.DRAFTER) || actor.has(Role.REPRESENTATIVE));
    }

    /** After a failed round it is the coordinator who chooses how to go on. */
    private boolean isForCoordinator() {
        return statement.state() == StatementState.NOT_CARRIED;
    }

    private boolean takesPart() {
        return part().filter(Participation::isCurrent).isPresent();
    }

    private Optional<Participation> part() {
        return statement.participation(actor.organisation());
    }
}
