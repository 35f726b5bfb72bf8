package org.kpcsc.workspace.documents.authority;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.log.LoggedBatch;

/**
 * The last batches of a document, kept so that late steps can be rebased and carets mapped.
 *
 * <p>Reaches back at least {@link #REACH} steps, or to the beginning.
 */
final class Window {

    /** Steps that are later than this are refused; a client catches up first. */
    static final int REACH = 2_000;

    /** Batches of which nothing was left count as batches, not as steps. */
    private static final int MOST_BATCHES = 3 * REACH;

    /** Those before the others. */
    private final SettledEntries settled = new SettledEntries();

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    /** The batches whose version is at least that, in order. */
    synchronized List<Entry> since(long version) {
        var lastSettled = settled.lastBatch();
        if (lastSettled != null && lastSettled.version() >= version) {
            settled.takeAll().reversed().forEach(entries::addFirst);
        }
        var since = new ArrayList<Entry>();
        var latestFirst = entries.descendingIterator();
        while (latestFirst.hasNext()) {
            var entry = latestFirst.next();
            if (entry.batch().version() < version) {
                break;
            }
            since.add(entry);
        }
        Collections.reverse(since);
        return since;
    }

    /** Whether no batch that began at that version or later has been let go. */
    synchronized boolean reaches(long version) {
        var first = first();
        return first == null || first.ordinal() == 1 || first.version() < version;
    }

    synchronized void add(List<Entry> added) {
        entries.addAll(added);
        var last = entries.peekLast();
        while (last != null && isBeyondReach(last)) {
            if (settled.size() > 0) {
                settled.takeFirst();
            } else {
                entries.removeFirst();
            }
        }
    }

    /** Nobody has written for a while: gives up the texts until somebody is late after all. */
    synchronized void settle() {
        entries.forEach(settled::add);
        entries.clear();
    }

    private @Nullable LoggedBatch first() {
        var firstSettled = settled.firstBatch();
        return firstSettled == null && !entries.isEmpty()
                ? entries.getFirst().batch()
                : firstSettled;
    }

    private boolean isBeyondReach(Entry last) {
        var first = first();
        return settled.size() + entries.size() > MOST_BATCHES
                || first != null && first.end() < last.batch().end() - REACH;
    }
}
