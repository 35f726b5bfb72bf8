package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.editor.DeskPanel;
import org.kpcsc.workspace.documents.editor.DeskPanelSource;
import org.kpcsc.workspace.documents.editor.DocumentDesk;
import org.kpcsc.workspace.documents.editor.DocumentEditor;
import org.kpcsc.workspace.documents.editor.OutlinePanel;
import org.kpcsc.workspace.documents.editor.SuggestionList;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.Part;
import org.kpcsc.workspace.statements.StatementId;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** The text of a statement, for writing or for reading: the server decides which. */
@Route("statements/:statement/text")
@PermitAll
class StatementTextView extends StatementPage {

    private static final long serialVersionUID = 1L;

    private final transient StatementServices services;
    private final transient CurrentActor currentActor;
    private final transient ObjectProvider<DeskPanelSource> panels;
    private final Div head = new Div();
    private final Div text = new Div();
    private @Nullable DocumentId open;
    private @Nullable DocumentEditor editor;
    private @Nullable DocumentDesk desk;
    private @Nullable String panel;

    StatementTextView(
            StatementServices services,
            OpenStatements pages,
            CurrentActor currentActor,
            ObjectProvider<DeskPanelSource> panels) {
        super(services.pages(), pages);
        this.services = services;
        this.currentActor = currentActor;
        this.panels = panels;
        addClassName("ws-page-text");
        add(head, text);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        panel = address.getSingleParameter(StatementsNavigation.PANEL).orElse(null);
        super.beforeEnter(event);
        if (desk != null) {
            desk.open(panel);
            desk.ask(address);
        }
    }

    @Override
    void show(StatementDetails details) {
        head.removeAll();
        head.add(header(details));
        if (!details.document().equals(open)) {
            open(details);
        }
        if (editor != null) {
            editor.setReading(whyLocked(details.state(), ".short"));
        }
    }

    private @Nullable String whyLocked(StatementState state, String length) {
        return switch (state) {
            case DRAFTING -> null;
            case SIGN_OFF, NOT_CARRIED, APPROVAL, APPROVED ->
                    getTranslation("statements.text.locked" + length);
            case PUBLISHED -> getTranslation("statements.text.published" + length);
        };
    }

    private PageHeader header(StatementDetails details) {
        var back =
                new Anchor(
                        StatementsNavigation.pathOf(details.id()),
                        getTranslation("statements.text.back"));
        var header =
                new PageHeader(details.title())
                        .titleIn(details.language())
                        .line(what(details))
                        .action(download(details), back);
        var locked = whyLocked(details.state(), "");
        return locked == null ? header : header.line(locked);
    }

    private Component download(StatementDetails details) {
        return Act.quiet(
                getTranslation("statements.copy"), () -> CopyDialog.open(details, services));
    }

    /** What the text is, whose it is, and where it stands. */
    private Component what(StatementDetails details) {
        var line =
                new Span(
                        new Span(Words.kind(this, details.kind())),
                        new Span(details.language().nameIn(getLocale())),
                        new Span(writers(details)),
                        Words.tag(this, details.state()));
        line.addClassName("ws-facts-line");
        return line;
    }

    private String writers(StatementDetails details) {
        var others =
                details.parts().stream()
                        .filter(Part::writes)
                        .filter(part -> !part.lead())
                        .map(part -> part.organisation().acronym())
                        .toList();
        var lead = details.lead().acronym();
        return others.isEmpty()
                ? getTranslation("statements.text.lead", lead)
                : getTranslation("statements.text.writers", lead, String.join(", ", others));
    }

    /** The editor itself outlives every change around it, with whatever is not sent yet. */
    private void open(StatementDetails details) {
        open = details.document();
        editor =
                new DocumentEditor(
                        details.document(), details.language(), currentActor.require().person());
        // Heard from the document too, since the act may have been done on another server.
        editor.addModeListener(() -> lookAgain(details.id()));
        var suggestions = new SuggestionList();
        var beside = new DocumentDesk(editor, panels(details, suggestions));
        suggestions.onCount(count -> beside.count(SuggestionList.KEY, count));
        desk = beside;
        desk.onChoice(panel -> remember(details.id(), panel));
        desk.open(panel);
        text.removeAll();
        text.add(desk);
    }

    private List<DeskPanel> panels(StatementDetails details, DeskPanel first) {
        var others =
                panels.orderedStream()
                        .flatMap(source ->
                                source.beside(details.document(), details.language()).stream());
        Stream<DeskPanel> last = Stream.of(new OutlinePanel(details.language()));
        return Stream.concat(Stream.concat(Stream.of(first), others), last).toList();
    }

    /** The open panel stands in the address, which can be kept and sent to a colleague. */
    private void remember(StatementId id, @Nullable String opened) {
        panel = opened;
        getUI().ifPresent(ui ->
                ui.getPage()
                        .getHistory()
                        .replaceState(null, StatementsNavigation.pathOfText(id, opened)));
    }
}
