package org.kpcsc.workspace.documents.comment;

import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;

/**
 * What somebody who may read what is said about a text may do with it.
 *
 * @param historyFrom the version from which on they may be told what the text said
 */
record CommentRights(Actor actor, EditingMode mode, long historyFrom) {

    Authorship me() {
        return new Authorship(actor.person(), actor.organisation());
    }

    boolean mayWrite() {
        return mode.compareTo(EditingMode.COMMENT) >= 0;
    }

    void requireWrite() {
        if (!mayWrite()) {
            throw new NotPermittedException();
        }
    }

    boolean mayRead(CommentThread thread) {
        return thread.isFor(actor.organisation());
    }

    void requireRead(CommentThread thread) {
        if (!mayRead(thread)) {
            throw new NotFoundException();
        }
    }

    /** Whether they may be told what the text said at that version. */
    boolean mayKnow(long version) {
        return version >= historyFrom;
    }
}
