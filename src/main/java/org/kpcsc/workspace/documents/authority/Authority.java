package org.kpcsc.workspace.documents.authority;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.suggestion.Ownership;

/**
 * What one document is at this moment, and how it came about lately.
 *
 * <p>Only the committer changes it; everyone may read it.
 */
public final class Authority {

    private final DocumentId document;
    private final Window window = new Window();
    private final Ownership suggestions;
    private volatile Head head;
    private volatile long keptVersion;
    private volatile long lastUsed = System.nanoTime();
    private volatile long lastWritten = lastUsed;

    /** The gates of the document's editors as they were last seen; the committer's alone. */
    private final Map<UUID, Gate> gates = new HashMap<>();

    Authority(DocumentId document, Head base, Ownership suggestions) {
        this.document = document;
        this.suggestions = suggestions;
        this.head = base;
        this.keptVersion = base.version();
    }

    public DocumentId document() {
        return document;
    }

    public Head head() {
        return head;
    }

    /** Whose the suggestions are that the head's batches have brought, and all before. */
    public Ownership suggestions() {
        return suggestions;
    }

    /** The batches kept here whose version is at least that, in order, empty ones too. */
    public List<Entry> since(long version) {
        return window.since(version);
    }

    /** Whether {@link #since} tells all there is from that version on. */
    public boolean reaches(long version) {
        return window.reaches(version);
    }

    void adopt(List<Entry> entries) {
        if (!entries.isEmpty()) {
            window.add(entries);
            entries.forEach(entry -> suggestions.add(entry.suggestions()));
            head = Head.after(entries.getLast());
            touch();
            lastWritten = lastUsed;
        }
    }

    /** Gives up what only somebody who is late would need, and what can be made again. */
    void settle() {
        window.settle();
    }

    long quietNanos() {
        return System.nanoTime() - lastWritten;
    }

    /** The gate as it was last seen; null where it is not known. */
    @Nullable Gate gate(LineId line) {
        return gates.get(line.client());
    }

    void remember(LineId line, Gate gate) {
        gates.put(line.client(), gate);
    }

    void touch() {
        lastUsed = System.nanoTime();
    }

    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }

    /** Steps since the last text that was kept. */
    long unkept() {
        return head.version() - keptVersion;
    }

    void kept(Head kept) {
        keptVersion = kept.version();
    }
}
