package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
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

    private final transient QuotedWords quoted;
    private final transient ThreadActs acts;
    private final Div about = new Div();
    private final CommentForm form;
    private transient @Nullable TextPlace place;

    /** What becomes of it. */
    interface End {

        /** Opened, or given up where there is no thread. */
        void ended(@Nullable ThreadId opened);
    }

    NewThread(ThreadActs acts, Language language, Speaker author, Readership readership, End end) {
        this.acts = acts;
        this.quoted = new QuotedWords(language);
        addClassName("ws-thread");
        about.addClassName("ws-thread-head");
        form =
                new CommentForm(
                        acts.board(),
                        KEY,
                        getTranslation(TEXTS + "new.label"),
                        acts.mentionable(),
                        author);
        form.chooseReaders(readership, this::keep);
        form.acts(
                getTranslation(TEXTS + "send"),
                () -> end(end, acts.open(place, form.readers(), form.saying())),
                () -> end(end, null));
        add(about, form);
    }

    private void end(End end, @Nullable ThreadId opened) {
        acts.board().forget(KEY);
        acts.board().draftAt(null);
        end.ended(opened);
    }

    /** Says, and from now on means, these words; null for the whole text. */
    void about(@Nullable TextPlace words) {
        place = words;
        about.removeAll();
        try {
            about.add(words == null ? whole() : quoted.line(acts.words(words)));
        } catch (RefusedException notThereAnyMore) {
            place = null;
            about.add(whole());
            form.show(notThereAnyMore);
        }
        if (place != null) {
            var whole = Act.quiet(getTranslation(TEXTS + "whole.instead"), () -> about(null));
            whole.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            about.add(whole);
        }
        acts.board().draftAt(place);
        keep();
        form.focus();
    }

    private void keep() {
        acts.board().keep(new CommentBoard.Draft(KEY, place, form.readers()));
    }

    private static RemarkNote whole() {
        return new RemarkNote("whole");
    }
}
