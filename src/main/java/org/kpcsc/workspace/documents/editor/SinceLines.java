package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.kpcsc.workspace.documents.history.SinceLooked;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Moments;

/** What others changed since the reader, and anyone of their organisation, looked at the text. */
final class SinceLines extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<VersionRange> compare;

    SinceLines(HistoryDesk desk, Consumer<VersionRange> compare) {
        this.compare = compare;
        addClassName("ws-since");
        var mine = desk.looks().byOthers(desk.document());
        var ours = desk.looks().byOtherOrganisations(desk.document());
        mine.ifPresent(since -> line("documents.history.since", since));
        ours.filter(since -> isNews(since, mine))
                .ifPresent(since -> line("documents.history.since.organisation", since));
        setVisible(getComponentCount() > 0);
    }

    /** A colleague's look is worth a line only where it went further than the reader's own. */
    private static boolean isNews(SinceLooked ours, Optional<SinceLooked> mine) {
        return mine.filter(since -> since.versions().from() == ours.versions().from()).isEmpty();
    }

    private void line(String key, SinceLooked since) {
        var words =
                new Span(
                        getTranslation(
                                key,
                                since.changes(),
                                since.people(),
                                Moments.moment(since.looked().at()),
                                since.looked().writer().name()));
        var show =
                Act.quiet(
                        getTranslation("documents.history.since.show"),
                        () -> compare.accept(since.versions()));
        add(new Paragraph(words, show));
    }
}
