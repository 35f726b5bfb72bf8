package org.kpcsc.workspace.documents.editor;

import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.history.History;
import org.kpcsc.workspace.documents.history.Looks;
import org.kpcsc.workspace.documents.history.Restoring;
import org.kpcsc.workspace.documents.history.VersionNames;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.stereotype.Component;

/** Makes the history that stands beside a text. */
@Component
public class HistoryPanels {

    private final History history;
    private final VersionNames names;
    private final Looks looks;
    private final Restoring restoring;

    HistoryPanels(History history, VersionNames names, Looks looks, Restoring restoring) {
        this.history = history;
        this.names = names;
        this.looks = looks;
        this.restoring = restoring;
    }

    /** Notes that the one who acts has the text before them from now on. */
    public HistoryPanel of(DocumentId document, Language language, DocumentEditor editor) {
        var text = new HistoryDesk(document, language, history, names, looks, restoring);
        return new HistoryPanel(text, editor);
    }
}
