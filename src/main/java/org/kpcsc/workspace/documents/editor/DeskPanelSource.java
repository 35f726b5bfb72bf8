package org.kpcsc.workspace.documents.editor;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Language;

/** Has something to show beside a text; a view asks all there are, in their order. */
public interface DeskPanelSource {

    /**
     * A panel for one page; empty where there is nothing for whoever looks at it.
     *
     * @param language of the text
     */
    Optional<DeskPanel> beside(DocumentId document, Language language);
}
