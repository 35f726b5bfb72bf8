package org.kpcsc.workspace.documents.authority;

import java.util.Collection;
import java.util.concurrent.Executor;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.KeptTexts;
import org.kpcsc.workspace.documents.log.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps texts now and then, so that opening need not begin at the beginning of a log. */
final class Keeper {

    /** After so many steps a text is kept. */
    static final int STEPS_BETWEEN = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final KeptTexts texts;
    private final Executor background = Thread::startVirtualThread;

    Keeper(KeptTexts texts) {
        this.texts = texts;
    }

    /** Returns at once. */
    void keepNowAndThen(Authority authority) {
        if (authority.unkept() >= STEPS_BETWEEN) {
            // As it is now: where others are written meanwhile, the next is kept in its time.
            var head = authority.head();
            authority.kept(head);
            background.execute(() -> write(authority.document(), head));
        }
    }

    /** A document is let go of; returns at once. */
    void keepLast(Authority authority) {
        background.execute(() -> keep(authority));
    }

    /**
     * Waits until all are kept; only a cache: where the database is gone, one failure is enough.
     */
    void keepAll(Collection<Authority> authorities) {
        var _ = authorities.stream().allMatch(this::keep);
    }

    /** False where the text should have been kept and could not be. */
    private boolean keep(Authority authority) {
        if (authority.unkept() == 0) {
            return true;
        }
        var head = authority.head();
        if (!write(authority.document(), head)) {
            return false;
        }
        authority.kept(head);
        return true;
    }

    private boolean write(DocumentId document, Head head) {
        try {
            texts.keep(document, new Snapshot(head.ordinal(), head.version(), head.json()));
            return true;
        } catch (DataAccessException e) {
            LOG.warn("A text could not be kept: {}", e.getMessage());
            return false;
        }
    }
}
