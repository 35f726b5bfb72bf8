package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.comment.Discussion;
import org.kpcsc.workspace.documents.comment.ThreadDetails;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.Moments;

/** One thread in the panel. What is being written in it outlives everything around it. */
final class ThreadCard extends Article {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.comments.";

    private final transient ThreadActs acts;
    private final ThreadHead head;
    private final OrderedList remarks = new OrderedList();
    private final ThreadWriting writing;
    private final Div next = new Div();
    private transient @Nullable ThreadDetails shown;
    private boolean mayWrite;

    ThreadCard(Language language, ThreadActs acts) {
        this.acts = acts;
        head = new ThreadHead(language);
        writing = new ThreadWriting(acts, this::showNext);
        addClassName("ws-thread");
        next.addClassName("ws-acts");
        getElement().setAttribute("tabindex", "-1");
        add(head, remarks, writing, next);
    }

    void show(ThreadDetails thread, Discussion discussion) {
        shown = thread;
        mayWrite = discussion.mayWrite();
        getElement().setAttribute("data-thread", thread.id().toString());
        getElement().setAttribute("aria-label", label(thread));
        head.show(thread, discussion.reader());
        remarks.removeAll();
        thread.comments().forEach(remark -> remarks.add(row(remark)));
        writing.in(thread, discussion.reader());
        showNext();
    }

    private ThreadDetails thread() {
        return Objects.requireNonNull(shown);
    }

    /** Whether something half written stands in it. */
    boolean isWriting() {
        return writing.isOpen();
    }

    /** Takes up what somebody began to write here; false where that key is not from here. */
    boolean goOn(String key) {
        return writing.goOn(key);
    }

    private String label(ThreadDetails thread) {
        var first = thread.comments().getFirst();
        return getTranslation(TEXTS + "thread", first.author().name(), thread.comments().size());
    }

    private RemarkRow row(Remark remark) {
        var row = new RemarkRow(remark);
        if (remark.own()) {
            var own = new Div();
            own.addClassName("ws-remark-acts");
            if (mayWrite && thread().resolved() == null) {
                own.add(small("edit", () -> writing.edit(remark)));
            }
            own.add(small("delete", () -> delete(remark)));
            row.add(own);
        }
        return row;
    }

    private Button small(String key, Runnable act) {
        var button = Act.quiet(getTranslation(TEXTS + key), act);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void showNext() {
        next.removeAll();
        var id = thread().id();
        var resolved = thread().resolved();
        if (resolved != null) {
            var by = resolved.by();
            next.add(
                    new RemarkNote(
                            "resolved", by.name(), by.acronym(), Moments.exactly(resolved.at())));
        }
        if (mayWrite && resolved != null) {
            next.add(small("reopen", () -> acts.reopen(id)));
        } else if (mayWrite && !writing.isOpen()) {
            next.add(small("answer", writing::answer), small("resolve", () -> acts.resolve(id)));
        }
    }

    private void delete(Remark remark) {
        Confirm.ask(
                getTranslation(TEXTS + "delete.title"),
                getTranslation(TEXTS + "delete.confirm"),
                getTranslation(TEXTS + "delete"),
                () -> acts.delete(thread().id(), remark.id()));
    }
}
