package org.kpcsc.workspace.documents.transport;

import java.util.List;
import java.util.UUID;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.authority.Entry;

/**
 * Where somebody's selection is, in the document at a version; at 0 with both ends, where no caret
 * can stand, of somebody who has put none yet.
 */
record Caret(UUID client, Authorship who, long version, int anchor, int head) {

    /** The same caret after these batches, which begin at its version. */
    Caret after(List<Entry> entries) {
        int newAnchor = anchor;
        int newHead = head;
        long newVersion = version;
        for (var entry : entries) {
            for (var step : entry.steps()) {
                newAnchor = step.map().map(newAnchor, 1);
                newHead = step.map().map(newHead, 1);
            }
            newVersion = entry.batch().end();
        }
        return isNowhere()
                ? new Caret(client, who, newVersion, 0, 0)
                : new Caret(client, who, newVersion, newAnchor, newHead);
    }

    private boolean isNowhere() {
        return anchor == 0 && head == 0;
    }

    boolean isWithin(int size) {
        return anchor <= size && head <= size;
    }
}
