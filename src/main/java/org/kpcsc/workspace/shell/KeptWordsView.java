package org.kpcsc.workspace.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.documents.ReadableDocuments;
import org.kpcsc.workspace.documents.editor.KeptWords;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;

/** What one wrote and what waits in this browser; looked at once more before one signs out. */
@Route("kept")
@PermitAll
class KeptWordsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String LEAVING = "leaving";

    private final transient ReadableDocuments readable;
    private final transient CurrentActor currentActor;
    private String title = "shell.kept";

    KeptWordsView(ReadableDocuments readable, CurrentActor currentActor) {
        this.readable = readable;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var leaving = event.getLocation().getQueryParameters().getSingleParameter(LEAVING);
        title = leaving.isPresent() ? "shell.kept.leaving" : "shell.kept";
        var show = leaving.isPresent() ? KeptWords.Show.LEAVING : KeptWords.Show.ALL;
        removeAll();
        add(
                new PageHeader(getTranslation(title)),
                new KeptWords(show, currentActor.require().person(), readable));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title);
    }
}
