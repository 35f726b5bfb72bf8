package org.kpcsc.workspace.documents.editor;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.history.History;
import org.kpcsc.workspace.documents.history.Looks;
import org.kpcsc.workspace.documents.history.Restoring;
import org.kpcsc.workspace.documents.history.VersionNames;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows beside a text how it came about; whoever sees it has looked at the text. */
@Component
@Order(30)
class HistoryBesideText implements DeskPanelSource {

    private final History history;
    private final VersionNames names;
    private final Looks looks;
    private final Restoring restoring;
    private final CurrentActor reader;
    private final OpenHistories pages;

    HistoryBesideText(
            History history,
            VersionNames names,
            Looks looks,
            Restoring restoring,
            CurrentActor reader,
            OpenHistories pages) {
        this.history = history;
        this.names = names;
        this.looks = looks;
        this.restoring = restoring;
        this.reader = reader;
        this.pages = pages;
    }

    @Override
    public Optional<DeskPanel> beside(DocumentId document, Language language) {
        var text = new HistoryDesk(document, language, history, names, looks, restoring);
        return Optional.of(new HistoryPanel(text, reader.require().person(), pages));
    }
}
