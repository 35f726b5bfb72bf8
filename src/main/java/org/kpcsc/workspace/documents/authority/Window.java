package org.kpcsc.workspace.documents.authority;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    /** The batches whose version is at least that, in order. */
    synchronized List<Entry> since(long version) {
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
        var first = entries.peekFirst();
        return first == null || first.batch().ordinal() == 1 || first.batch().version() < version;
    }

    synchronized void add(List<Entry> added) {
        entries.addAll(added);
        var last = entries.peekLast();
        while (last != null && isBeyondReach(last)) {
            entries.removeFirst();
        }
    }

    private boolean isBeyondReach(Entry last) {
        return entries.size() > MOST_BATCHES
                || entries.getFirst().batch().end() < last.batch().end() - REACH;
    }
}
