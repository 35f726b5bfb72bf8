package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Speaker;
import org.kpcsc.workspace.documents.comment.TextPlace;
import org.kpcsc.workspace.documents.comment.ThreadId;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.uikit.Act;

/** The form with which a thread is opened, about some words or the whole text. */
final class NewThread extends Div {

    static final String KEY = "new";

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.comments.";

    private final DocumentId document;
    private final Language language;
    private final transient Comments comments;
    private final CommentBoard board;
    private final Div about = new Div();
    private final CommentForm form;
    private transient @Nullable TextPlace place;

    /** What becomes of it. */
    interface End {

        /** Opened, or given up where there is no thread. */
        void ended(@Nullable ThreadId opened);
    }

    NewThread(
            DocumentId document,
            Language language,
            Comments comments,
            CommentBoard board,
            Speaker author,
            Readership readership,
            End end) {
        this.document = document;
        this.language = language;
        this.comments = comments;
        this.board = board;
        addClassName("ws-thread");
        about.addClassName("ws-thread-head");
        form =
                new CommentForm(
                        KEY,
                        getTranslation(TEXTS + "new.label"),
                        comments.mentionable(document),
                        author);
        form.chooseReaders(readership, this::keep);
        form.acts(
                getTranslation(TEXTS + "send"),
                () -> end(end, comments.open(document, place, form.readers(), form.saying())),
                () -> end(end, null));
        add(about, form);
    }

    private void end(End end, @Nullable ThreadId opened) {
        board.forget(KEY);
        board.draftAt(null);
        end.ended(opened);
    }

    /** Says, and from now on means, these words; null for the whole text. */
    void about(@Nullable TextPlace words) {
        place = words;
        about.removeAll();
        try {
            about.add(words == null ? line("whole") : quote(comments.words(document, words)));
        } catch (RefusedException notThereAnyMore) {
            place = null;
            about.add(line("whole"));
            form.show(notThereAnyMore);
        }
        if (place != null) {
            var whole = Act.quiet(getTranslation(TEXTS + "whole.instead"), () -> about(null));
            whole.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            about.add(whole);
        }
        board.draftAt(place);
        keep();
        form.focus();
    }

    private void keep() {
        board.keep(new CommentBoard.Draft(KEY, place, form.readers()));
    }

    private Paragraph line(String key) {
        var line = new Paragraph(getTranslation(TEXTS + key));
        line.addClassName("ws-remark-note");
        return line;
    }

    private Paragraph quote(String words) {
        var quote = new Paragraph(getTranslation(TEXTS + "quote", words));
        quote.addClassName("ws-quote");
        quote.getElement().setAttribute("lang", language.tag());
        return quote;
    }
}
