package org.kpcsc.workspace.documents.history;

import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Outcome;
import org.kpcsc.workspace.documents.authority.Refusal;
import org.kpcsc.workspace.documents.authority.Submission;
import org.kpcsc.workspace.documents.history.Readers.Reader;
import org.kpcsc.workspace.documents.history.Restorations.Restoration;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Brings the text of an earlier version back: by one batch of steps at the end of the log, which
 * everyone who has the text open sees like any other. Nothing is taken out of the history.
 */
@Service
@ForActors
public class Restoring {

    /** So often it is tried anew where people write at the same time in what is to be changed. */
    private static final int TRIES = 5;

    private final Readers readers;
    private final Authorities authorities;
    private final Restorations restorations;
    private final ApplicationEventPublisher events;

    Restoring(
            Readers readers,
            Authorities authorities,
            Restorations restorations,
            ApplicationEventPublisher events) {
        this.readers = readers;
        this.authorities = authorities;
        this.restorations = restorations;
        this.events = events;
    }

    /**
     * Makes the text what it was at a version; what others write at this very moment stays.
     *
     * <p>Throws {@link org.kpcsc.workspace.kernel.NotFoundException} for a version that the actor
     * may not know of, {@link NotPermittedException} where they may not write, and {@link
     * RefusedException} where the text is frozen, or is as it was at that version.
     *
     * @return the versions before and after; to restore the former undoes it
     */
    public VersionRange restore(DocumentId document, long version) {
        var reader = readers.require(document);
        reader.requireVersion(version);
        reader.require(EditingMode.WRITE);
        var wanted = authorities.textAt(document, version);
        for (int i = 0; i < TRIES; i++) {
            var outcome = attempt(document, version, wanted, reader);
            switch (outcome) {
                case Outcome.Accepted(var batch) when batch.end() == batch.version() -> {
                    // Others took out what it would have changed: is there anything left to do?
                }
                case Outcome.Accepted(var batch) -> {
                    events.publishEvent(
                            new TextRestored(document, reader.actor().person(), batch.end()));
                    return new VersionRange(batch.version(), batch.end());
                }
                case Outcome.Refused(var reason) -> giveUpOn(reason);
                case Outcome.Repeated _, Outcome.Fenced _ ->
                        throw new IllegalStateException("an editor of one batch came twice");
            }
        }
        throw new RefusedException("documents.history.refused.busy");
    }

    /** Each attempt is an editor of its own, which sends one batch. */
    private Outcome attempt(DocumentId document, long version, Node wanted, Reader reader) {
        var line = new LineId(document, UUID.randomUUID());
        var entrance = authorities.enter(line, reader.actor().person()).orElseThrow();
        var head = entrance.authority().head();
        var steps = WayBack.between(head.text(), wanted);
        if (steps.isEmpty()) {
            throw new RefusedException("documents.history.refused.same");
        }
        restorations.note(document, line.client(), new Restoration(version, head.version()));
        var mode = readers.modeNow(document, reader.actor());
        return authorities
                .accept(
                        new Submission(
                                line,
                                entrance.epoch(),
                                entrance.acknowledged() + 1,
                                head.version(),
                                steps,
                                reader.asAuthor(),
                                () -> mode))
                .join();
    }

    private static void giveUpOn(Refusal reason) {
        switch (reason) {
            case LOCKED -> throw new RefusedException("documents.history.refused.locked");
            case MODE -> throw new NotPermittedException();
            // Others got something in before; it may well go where the text is now.
            case SCHEMA, CONFLICT, BEHIND, MALFORMED -> {}
        }
    }
}
