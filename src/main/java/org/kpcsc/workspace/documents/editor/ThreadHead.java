package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Speaker;
import org.kpcsc.workspace.documents.comment.ThreadDetails;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Passage;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.uikit.Tag;

/** Says what a thread is about, and where it is for one organisation only. */
final class ThreadHead extends Div {

    private static final long serialVersionUID = 1L;

    private final transient QuotedWords quoted;

    ThreadHead(Language language) {
        this.quoted = new QuotedWords(language);
        addClassName("ws-thread-head");
    }

    void show(ThreadDetails thread, Speaker reader) {
        removeAll();
        add(about(thread.passage()));
        if (thread.readership() == Readership.OWN_ORGANISATION) {
            var only = getTranslation("documents.comments.only", reader.acronym());
            add(new Tag(only, Tone.NEUTRAL));
        }
    }

    private Component about(@Nullable Passage passage) {
        if (passage == null) {
            return new RemarkNote("whole");
        }
        var words = passage.words();
        if (words == null) {
            return new RemarkNote("removed.before");
        }
        return passage.removed()
                ? new Div(new RemarkNote("removed"), quoted.line(words))
                : quoted.leading(words);
    }
}
