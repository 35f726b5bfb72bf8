package org.kpcsc.workspace.documents.editor;

import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.history.History;
import org.kpcsc.workspace.documents.history.Looks;
import org.kpcsc.workspace.documents.history.Restoring;
import org.kpcsc.workspace.documents.history.VersionNames;
import org.kpcsc.workspace.kernel.Language;

/** One text and the services that tell its history. */
record HistoryDesk(
        DocumentId document,
        Language language,
        History history,
        VersionNames names,
        Looks looks,
        Restoring restoring) {}
