package org.kpcsc.workspace.documents.authority;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.ContentHash;

/** A document's text after one of its batches; its written form and hash are made when wanted. */
public final class Head {

    private final Node text;
    private final long version;
    private final long ordinal;
    private volatile @Nullable String json;
    private volatile @Nullable ContentHash hash;

    Head(Node text, long version, long ordinal) {
        this.text = text;
        this.version = version;
        this.ordinal = ordinal;
    }

    public static Head after(Entry entry) {
        return new Head(entry.after(), entry.batch().end(), entry.batch().ordinal());
    }

    public Node text() {
        return text;
    }

    public long version() {
        return version;
    }

    /** The ordinal of the last batch; 0 where there is none. */
    public long ordinal() {
        return ordinal;
    }

    public String json() {
        var written = json;
        if (written == null) {
            written = Texts.write(text);
            json = written;
        }
        return written;
    }

    public ContentHash hash() {
        var computed = hash;
        if (computed == null) {
            computed = Texts.hash(text);
            hash = computed;
        }
        return computed;
    }
}
