package org.kpcsc.workspace.documents.authority;

import java.util.Collection;
import java.util.concurrent.Executor;
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
            authority.kept(authority.head());
            background.execute(() -> write(authority));
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
        return authority.unkept() == 0 || write(authority);
    }

    private boolean write(Authority authority) {
        var head = authority.head();
        try {
            texts.keep(
                    authority.document(),
                    new Snapshot(head.ordinal(), head.version(), head.json()));
            authority.kept(head);
            return true;
        } catch (DataAccessException e) {
            LOG.warn("A text could not be kept: {}", e.getMessage());
            return false;
        }
    }
}
