package org.kpcsc.workspace.documents.authority;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.suggestion.Suggestion;

/**
 * Batches without the texts on their sides, which are made anew from the first one when they are
 * wanted: a long document of which nobody writes takes a fraction of the memory so.
 */
final class SettledEntries {

    private record Bare(LoggedBatch batch, List<Step> steps, Collection<Suggestion> suggestions) {}

    private final ArrayDeque<Bare> entries = new ArrayDeque<>();
    private @Nullable Node first;

    int size() {
        return entries.size();
    }

    @Nullable LoggedBatch firstBatch() {
        return entries.isEmpty() ? null : entries.getFirst().batch();
    }

    @Nullable LoggedBatch lastBatch() {
        return entries.isEmpty() ? null : entries.getLast().batch();
    }

    void add(Entry entry) {
        if (entries.isEmpty()) {
            first = entry.before();
        }
        entries.add(new Bare(entry.batch(), entry.steps(), entry.suggestions()));
    }

    /** Empty afterwards. */
    List<Entry> takeAll() {
        List<Entry> whole = new ArrayList<>(entries.size());
        while (!entries.isEmpty()) {
            whole.add(takeFirst());
        }
        return whole;
    }

    Entry takeFirst() {
        var before = first;
        if (before == null) {
            throw new IllegalStateException("nothing has settled");
        }
        var bare = entries.removeFirst();
        var after = before;
        for (var step : bare.steps()) {
            after = step.apply(after).orThrow();
        }
        first = entries.isEmpty() ? null : after;
        return new Entry(bare.batch(), bare.steps(), before, after, bare.suggestions());
    }
}
