package org.kpcsc.workspace.shell;

import static org.kpcsc.workspace.documents.editor.KeptWords.Show.LOST;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.documents.ReadableDocuments;
import org.kpcsc.workspace.documents.editor.KeptWords;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;

/** A page that is not there, or not this person's to know of: both look the same. */
@PermitAll
@ParentLayout(MainLayout.class)
class NothingHere extends Page implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    /** It may have been a text, in which the person has written. */
    NothingHere(CurrentActor currentActor, ReadableDocuments readable) {
        add(
                new PageHeader(getTranslation("shell.nothing-here")),
                new EmptyState(
                        getTranslation("shell.nothing-here.why"),
                        new Anchor("", getTranslation("shell.nothing-here.home"))),
                new KeptWords(LOST, currentActor.require().person(), readable));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.nothing-here");
    }
}
