package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.documents.editor.DocumentEditor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;

/** The text of a statement, for writing or for reading: the server decides which. */
@Route("statements/:statement/text")
@PermitAll
class StatementTextView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StatementServices services;
    private final transient CurrentActor currentActor;
    private String title = "";
    private PageHeader header = new PageHeader("");

    StatementTextView(StatementServices services, CurrentActor currentActor) {
        this.services = services;
        this.currentActor = currentActor;
        addClassName("ws-page-text");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = services.pages().of(StatementView.idIn(event));
        services.statements().look(details.id());
        title = details.title();
        var editor =
                new DocumentEditor(
                        details.document(), details.language(), currentActor.require().person());
        editor.addModeListener(() -> showHeader(services.pages().of(details.id())));
        removeAll();
        add(header, editor);
        showHeader(details);
    }

    /** The state is another one once a round begins or the lead reopens the text. */
    private void showHeader(StatementDetails details) {
        var back =
                new Anchor(
                        StatementsNavigation.pathOf(details.id()),
                        getTranslation("statements.text.back"));
        var fresh = new PageHeader(title).line(Words.state(this, details.state())).action(back);
        if (details.state().isLocked()) {
            fresh.line(getTranslation("statements.text.locked"));
        }
        replace(header, fresh);
        header = fresh;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
