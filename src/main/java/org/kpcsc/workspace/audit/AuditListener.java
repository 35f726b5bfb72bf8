package org.kpcsc.workspace.audit;

import java.time.Clock;
import java.util.Optional;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the record of an act in the act's own transaction: both are there, or neither. */
@Component
class AuditListener {

    private final RecordStore records;
    private final CurrentActor currentActor;
    private final Clock clock;

    AuditListener(RecordStore records, CurrentActor currentActor, Clock clock) {
        this.records = records;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Fails where no transaction is open: an act must not go on without its record. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuditedEvent event) {
        records.append(clock.instant(), by(event), actOf(event.getClass()), event);
    }

    private Optional<AuditedEvent.By> by(AuditedEvent event) {
        if (event.isConsequence()) {
            return Optional.empty();
        }
        return event.by()
                .or(() ->
                        currentActor
                                .find()
                                .map(actor ->
                                        new AuditedEvent.By(actor.person(), actor.organisation())));
    }

    /** Module and class, as in {@code statements.SignOffAsked}. */
    static String actOf(Class<?> event) {
        var root = AuditListener.class.getPackageName().replaceFirst("\\.audit$", ".");
        var module = event.getPackageName().substring(root.length());
        return module.replaceFirst("\\..*", "") + "." + event.getSimpleName();
    }
}
