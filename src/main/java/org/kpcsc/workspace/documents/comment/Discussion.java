package org.kpcsc.workspace.documents.comment;

import java.util.List;

/**
 * What one reader sees of what is said about a text.
 *
 * @param threads about the whole text first, then in the order of the text
 * @param mayWrite whether the reader may say something
 * @param reader who that is
 */
public record Discussion(List<ThreadDetails> threads, boolean mayWrite, Speaker reader) {

    public Discussion {
        threads = List.copyOf(threads);
    }
}
