package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.comment.Saying;
import org.kpcsc.workspace.documents.comment.Speaker;
import org.kpcsc.workspace.documents.comment.ThreadDetails;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;

/** What is being written in a thread: an answer, or other words for a comment of one's own. */
final class ThreadWriting extends Div {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.comments.";

    private final transient ThreadActs acts;
    private final transient Runnable changed;
    private transient @Nullable ThreadDetails shown;
    private transient @Nullable Speaker reader;

    /**
     * @param changed called when a form was opened or closed
     */
    ThreadWriting(ThreadActs acts, Runnable changed) {
        this.acts = acts;
        this.changed = changed;
    }

    /** In which thread, and who writes; a form that is open stays as it is. */
    void in(ThreadDetails thread, Speaker author) {
        shown = thread;
        reader = author;
    }

    private ThreadDetails thread() {
        return Objects.requireNonNull(shown);
    }

    /** Whether something half written stands here. */
    boolean isOpen() {
        return getComponentCount() > 0;
    }

    void answer() {
        var id = thread().id();
        open(form(answerKey(), "answer.label"), "answer", saying -> acts.answer(id, saying));
    }

    void edit(Remark remark) {
        var id = thread().id();
        var form = form(editKey(remark), "edit.label");
        form.fill(remark.words(), remark.mentions());
        open(form, "edit.save", saying -> acts.edit(id, remark.id(), saying));
    }

    /** Takes up what somebody began to write here; false where that key is not from here. */
    boolean goOn(String key) {
        if (key.equals(answerKey())) {
            answer();
            return true;
        }
        var edited =
                thread().comments().stream()
                        .filter(remark -> remark.own() && key.equals(editKey(remark)))
                        .findFirst();
        edited.ifPresent(this::edit);
        return edited.isPresent();
    }

    private String answerKey() {
        return "answer:" + thread().id();
    }

    private static String editKey(Remark remark) {
        return "edit:" + remark.id();
    }

    private CommentForm form(String key, String label) {
        var author = Objects.requireNonNull(reader);
        var form =
                new CommentForm(
                        acts.board(),
                        key,
                        getTranslation(TEXTS + label),
                        acts.mentionable(),
                        author);
        form.offer(thread().readership());
        return form;
    }

    private void open(CommentForm form, String verb, Consumer<Saying> send) {
        form.acts(
                getTranslation(TEXTS + verb),
                () -> {
                    send.accept(form.saying());
                    close(form);
                },
                () -> close(form));
        removeAll();
        add(form);
        changed.run();
        acts.board().keep(new CommentBoard.Draft(form.key(), null, thread().readership()));
        form.focus();
    }

    private void close(CommentForm form) {
        remove(form);
        changed.run();
        acts.board().forget(form.key());
        acts.board().stayAt(thread().id());
    }
}
