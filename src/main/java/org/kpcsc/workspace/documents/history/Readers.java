package org.kpcsc.workspace.documents.history;

import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.policy.Policies;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.springframework.stereotype.Component;

/** Says what whoever acts may know of a document's history, and do to it. */
@Component
class Readers {

    /**
     * Somebody who may read a document.
     *
     * @param from the first version that they may be told of
     */
    record Reader(Actor actor, EditingMode mode, long from) {

        Authorship asAuthor() {
            return new Authorship(actor.person(), actor.organisation());
        }

        /** Throws {@link NotFoundException} for a version from before their time. */
        void requireVersion(long version) {
            if (version < from) {
                throw new NotFoundException();
            }
        }

        void require(EditingMode least) {
            if (mode.compareTo(least) < 0) {
                throw new NotPermittedException();
            }
        }
    }

    private final CurrentActor current;
    private final Policies policies;

    Readers(CurrentActor current, Policies policies) {
        this.current = current;
        this.policies = policies;
    }

    /** Throws {@link NotFoundException} where the one who acts may not know of the document. */
    Reader require(DocumentId document) {
        var actor = current.require();
        return policies.mode(document, actor)
                .map(mode -> new Reader(actor, mode, policies.historyFrom(document, actor)))
                .orElseThrow(NotFoundException::new);
    }

    /** Asked afresh: what they may do at this moment. */
    EditingMode modeNow(DocumentId document, Actor actor) {
        return policies.mode(document, actor).orElse(EditingMode.READ);
    }
}
