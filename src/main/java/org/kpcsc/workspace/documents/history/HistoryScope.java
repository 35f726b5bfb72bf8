package org.kpcsc.workspace.documents.history;

import org.kpcsc.workspace.documents.EditingMode;

/**
 * What somebody may know of a text's history, and do with it at this moment.
 *
 * @param versions the first one that they are told of, and the text of now
 */
public record HistoryScope(VersionRange versions, EditingMode mode) {

    public boolean mayName() {
        return mode.compareTo(EditingMode.COMMENT) >= 0;
    }

    public boolean mayRestore() {
        return mode == EditingMode.WRITE;
    }
}
