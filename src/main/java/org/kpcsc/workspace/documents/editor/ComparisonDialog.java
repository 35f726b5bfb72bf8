package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.kpcsc.workspace.documents.history.Contribution;
import org.kpcsc.workspace.documents.history.Deed;
import org.kpcsc.workspace.documents.history.VersionComparison;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.documents.rendering.Change;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.OrganisationBadge;
import org.kpcsc.workspace.uikit.ReadableText;

/**
 * Two versions beside each other: what differs, who changed it, and what can be done with either.
 */
final class ComparisonDialog {

    private static final String TEXTS = "documents.history.compare.";

    private final HistoryDesk desk;
    private final Dialog dialog = new Dialog();
    private final Div comparison = new Div();
    private final VersionChoice earlier;
    private final VersionChoice later;

    /**
     * @param changed called when a version got another name, or was brought back
     */
    ComparisonDialog(HistoryDesk desk, VersionRange versions, Runnable changed) {
        this.desk = desk;
        var acts =
                new VersionActs(
                        desk,
                        () -> {
                            changed.run();
                            dialog.close();
                        });
        var known = KnownVersions.of(desk, versions);
        earlier = new VersionChoice(text("earlier"), known, versions.from(), acts, this::show);
        later = new VersionChoice(text("later"), known, versions.to(), acts, this::show);
        dialog.setHeaderTitle(text("title"));
        dialog.addClassName("ws-comparison");
        var choices = new Div(earlier, later);
        choices.addClassName("ws-comparison-choices");
        dialog.add(choices, comparison);
        dialog.getFooter().add(Act.quiet(text("close"), dialog::close));
        show();
    }

    private void show() {
        long from = Math.min(earlier.version(), later.version());
        long to = Math.max(earlier.version(), later.version());
        var compared = desk.history().compare(desk.document(), from, to);
        comparison.removeAll();
        comparison.add(
                new Paragraph(summary(compared)),
                legend(compared),
                new ReadableText(
                        compared.html(this::caption), desk.language(), dialog.getHeaderTitle()));
    }

    private String summary(VersionComparison compared) {
        var text = compared.text();
        if (text.same()) {
            return text("same");
        }
        return text.onlyLayout()
                ? text("layout")
                : WordCounts.text(dialog, text.added(), text.removed(), text.suggested());
    }

    private Component legend(VersionComparison compared) {
        var people = new UnorderedList();
        people.addClassName("ws-legend");
        compared.contributions().forEach(each -> people.add(contribution(each)));
        people.getElement().setAttribute("aria-label", text("people"));
        people.setVisible(people.getComponentCount() > 0);
        return people;
    }

    private Component contribution(Contribution one) {
        var writer = one.writer();
        return new ListItem(
                new OrganisationBadge(writer.acronym(), writer.colour()),
                new Span(" " + writer.name() + " · "),
                new Span(WordCounts.text(dialog, one.added(), one.removed(), one.suggested())));
    }

    private String caption(Change change, Optional<Deed> by, Optional<Deed> of) {
        var who = by.map(ComparisonDialog::who).orElse("");
        var written = of.map(ComparisonDialog::who).orElse("");
        if (by.isEmpty()) {
            return text("caption.KEPT", written);
        }
        boolean others = of.isPresent() && !of.get().writer().equals(by.get().writer());
        return others
                ? text("caption." + change + ".of", who, written)
                : text("caption." + change, who);
    }

    private static String who(Deed deed) {
        return deed.writer().name()
                + ", "
                + deed.writer().acronym()
                + ", "
                + Moments.moment(deed.at());
    }

    private String text(String key, Object... arguments) {
        return dialog.getTranslation(TEXTS + key, arguments);
    }

    void open() {
        dialog.open();
    }
}
