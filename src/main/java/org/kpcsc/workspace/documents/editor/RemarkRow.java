package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.OrganisationBadge;

/** One comment: who said it for whom, when, and what; or that it was deleted. */
final class RemarkRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.comments.";

    RemarkRow(Remark remark) {
        addClassName("ws-remark");
        var author = remark.author();
        var who =
                new Paragraph(
                        new Span(author.name()),
                        new OrganisationBadge(author.acronym(), author.colour()),
                        new Span(Moments.exactly(remark.at())));
        who.addClassName("ws-remark-who");
        add(who, words(remark));
        if (!remark.mentions().isEmpty()) {
            add(mentions(remark));
        }
    }

    private Paragraph words(Remark remark) {
        if (remark.deletedAt() != null) {
            return new RemarkNote("deleted", Moments.exactly(remark.deletedAt()));
        }
        var words = new Paragraph(remark.words());
        words.addClassName("ws-remark-words");
        if (remark.editedAt() != null) {
            var edited =
                    new Span(getTranslation(TEXTS + "edited", Moments.exactly(remark.editedAt())));
            edited.addClassName("ws-remark-note");
            words.add(edited);
        }
        return words;
    }

    private Paragraph mentions(Remark remark) {
        var names =
                remark.mentions().stream()
                        .map(one -> one.name() == null ? one.acronym() : one.name())
                        .collect(Collectors.joining(", "));
        return new RemarkNote("told", names);
    }
}
