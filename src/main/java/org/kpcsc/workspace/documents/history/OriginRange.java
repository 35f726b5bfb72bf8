package org.kpcsc.workspace.documents.history;

import org.jspecify.annotations.Nullable;

/**
 * A range of a text of one origin.
 *
 * @param from where it begins, as the steps count positions
 * @param to where it ends
 * @param origin null for what was there from the beginning, or is from before the reader's time
 */
public record OriginRange(int from, int to, @Nullable Origin origin) {

    int length() {
        return to - from;
    }
}
