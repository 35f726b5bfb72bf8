package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;

/** A page that could not be made: says so calmly, and never what an exception says. */
@PermitAll
@ParentLayout(MainLayout.class)
class WentWrong extends Page implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SERVER_ERROR = 500;

    WentWrong() {
        add(new PageHeader(getTranslation("shell.went-wrong")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        add(
                new EmptyState(
                        ProblemWords.of(parameter.getException()),
                        new Anchor("", getTranslation("shell.nothing-here.home"))));
        return SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.went-wrong");
    }
}
