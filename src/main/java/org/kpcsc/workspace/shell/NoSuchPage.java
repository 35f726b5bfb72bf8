package org.kpcsc.workspace.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.documents.ReadableDocuments;
import org.kpcsc.workspace.kernel.CurrentActor;

/** An address that leads to no page, shown as {@link NothingHere} is. */
@PermitAll
@ParentLayout(MainLayout.class)
class NoSuchPage extends RouteNotFoundError implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final transient CurrentActor currentActor;
    private final transient ReadableDocuments readable;

    NoSuchPage(CurrentActor currentActor, ReadableDocuments readable) {
        this.currentActor = currentActor;
        this.readable = readable;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getElement().appendChild(new NothingHere(currentActor, readable).getElement());
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.nothing-here");
    }
}
