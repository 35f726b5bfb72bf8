package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementEvent;
import org.kpcsc.workspace.statements.StatementId;
import org.kpcsc.workspace.statements.StatementPages;
import org.kpcsc.workspace.uikit.Page;

/**
 * A page about one statement, which looks again whenever somebody has acted on it.
 *
 * <p>What the reader may see is asked afresh each time. Dialogs are no part of the page, so what is
 * half written in one stays.
 */
abstract class StatementPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StatementPages pages;
    private final transient OpenStatements open;
    private transient @Nullable StatementDetails shown;

    StatementPage(StatementPages pages, OpenStatements open) {
        this.pages = pages;
        this.open = open;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        look(idIn(event));
    }

    /** Throws {@link NotFoundException} for what is no id, as for one that leads nowhere. */
    private static StatementId idIn(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters()
                    .get(StatementsNavigation.STATEMENT)
                    .map(StatementId::of)
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        open.add(attached, this::hear);
    }

    private void hear(StatementEvent event) {
        if (shown != null && shown.id().equals(event.statement())) {
            lookAgain(event.statement());
        }
    }

    /** Loads the page anew where it is no longer the reader's to see. */
    final void lookAgain(StatementId id) {
        try {
            look(id);
        } catch (NotFoundException takenAway) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    /** Touches nothing where nothing has changed. */
    private void look(StatementId id) {
        var now = pages.of(id);
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }

    /** Shows this in place of what was shown before. */
    abstract void show(StatementDetails details);

    @Override
    public String getPageTitle() {
        return shown == null ? "" : shown.title();
    }
}
