package org.kpcsc.workspace.documents.check;

import java.util.function.Consumer;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.log.KeptTexts;
import org.kpcsc.workspace.documents.log.Log;
import org.springframework.stereotype.Component;

/** Replays one document's log from its beginning, past every text that was kept on the way. */
@Component
class LogCheck {

    /** Batches held in memory at a time; one has 1 MiB at most, and nearly all have a few bytes. */
    private static final int PAGE = 200;

    private final Log log;
    private final KeptTexts kept;
    private final Authorities authorities;

    LogCheck(Log log, KeptTexts kept, Authorities authorities) {
        this.log = log;
        this.kept = kept;
        this.authorities = authorities;
    }

    /**
     * Tells of each fault, and sets aside the kept texts that are wrong.
     *
     * @return how many steps were applied
     */
    long check(DocumentId document, Consumer<TextFault> found) {
        // Before the log: so nothing is kept of which the log does not know yet.
        var marks = new KeptMarks(document, kept, found);
        var replay = new Replay(document, found);
        boolean follows = replay.begin(kept.initial(document));
        for (var page = log.page(document, 0, PAGE); follows && !page.isEmpty(); ) {
            for (var batch : page) {
                follows = follows && replay.apply(batch);
                if (follows) {
                    marks.compare(batch, replay.text());
                }
            }
            page = log.page(document, page.getLast().ordinal(), PAGE);
        }
        if (follows) {
            marks.end(replay.version());
        }
        if (marks.anySetAside()) {
            authorities.forget(document);
        }
        return replay.version();
    }
}
