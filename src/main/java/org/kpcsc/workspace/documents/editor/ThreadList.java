package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kpcsc.workspace.documents.comment.Discussion;
import org.kpcsc.workspace.documents.comment.ThreadDetails;
import org.kpcsc.workspace.documents.comment.ThreadId;
import org.kpcsc.workspace.kernel.Language;

/** Threads one below the other; each keeps its card, with what is half written in it. */
final class ThreadList extends Div {

    private static final long serialVersionUID = 1L;

    private final Language language;
    private final transient ThreadActs acts;
    private final Map<ThreadId, ThreadCard> cards = new HashMap<>();

    ThreadList(Language language, ThreadActs acts) {
        this.language = language;
        this.acts = acts;
    }

    /** Each as it is now, whether it is listed or not. */
    void show(Discussion discussion) {
        discussion.threads().forEach(thread -> card(thread.id()).show(thread, discussion));
    }

    /**
     * Lists those that are wanted, and those in which something is being written.
     *
     * @param otherwise what stands there where none is listed
     */
    void list(
            List<ThreadDetails> threads,
            Predicate<ThreadDetails> wanted,
            Optional<Component> otherwise) {
        var found =
                threads.stream()
                        .filter(thread -> wanted.test(thread) || card(thread.id()).isWriting())
                        .<Component>map(thread -> card(thread.id()))
                        .toList();
        var listed = found.isEmpty() ? otherwise.stream().toList() : found;
        // What is there stays as it is: whoever writes in it is not disturbed.
        if (!getChildren().toList().equals(listed)) {
            removeAll();
            add(listed);
        }
    }

    /** Takes up what somebody began to write in one of them; false where it is of none. */
    boolean goOn(String key) {
        return cards.values().stream().anyMatch(card -> card.goOn(key));
    }

    private ThreadCard card(ThreadId id) {
        return cards.computeIfAbsent(id, _ -> new ThreadCard(language, acts));
    }
}
