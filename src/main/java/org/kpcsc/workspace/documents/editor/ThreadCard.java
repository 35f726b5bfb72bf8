package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.comment.Discussion;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Saying;
import org.kpcsc.workspace.documents.comment.Speaker;
import org.kpcsc.workspace.documents.comment.ThreadDetails;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Passage;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Tag;

/** One thread in the panel. What is being written in it outlives everything around it. */
final class ThreadCard extends Article {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.comments.";

    private final Language language;
    private final transient ThreadActs acts;
    private final Div head = new Div();
    private final OrderedList remarks = new OrderedList();
    private final Div next = new Div();
    private final Div writing = new Div();
    private transient @Nullable ThreadDetails shown;
    private transient @Nullable Speaker reader;
    private boolean mayWrite;

    ThreadCard(Language language, ThreadActs acts) {
        this.language = language;
        this.acts = acts;
        addClassName("ws-thread");
        head.addClassName("ws-thread-head");
        next.addClassName("ws-acts");
        getElement().setAttribute("tabindex", "-1");
        add(head, remarks, writing, next);
    }

    void show(ThreadDetails thread, Discussion discussion) {
        shown = thread;
        reader = discussion.reader();
        getElement().setAttribute("data-thread", thread.id().toString());
        getElement().setAttribute("aria-label", label(thread));
        head.removeAll();
        head.add(about(thread));
        if (thread.readership() == Readership.OWN_ORGANISATION) {
            var only = getTranslation(TEXTS + "only", discussion.reader().acronym());
            head.add(new Tag(only, Tone.NEUTRAL));
        }
        remarks.removeAll();
        thread.comments().forEach(remark -> remarks.add(row(remark, discussion.mayWrite())));
        mayWrite = discussion.mayWrite();
        showNext();
    }

    /** Whether something half written stands in it. */
    boolean isWriting() {
        return writing.getComponentCount() > 0;
    }

    private String label(ThreadDetails thread) {
        var first = thread.comments().getFirst();
        return getTranslation(TEXTS + "thread", first.author().name(), thread.comments().size());
    }

    private Component about(ThreadDetails thread) {
        var passage = thread.passage();
        if (passage == null) {
            return note(TEXTS + "whole");
        }
        if (passage.words() == null) {
            return note(TEXTS + "removed.before");
        }
        return passage.removed() ? removed(passage.words()) : quote(passage);
    }

    private Paragraph note(String key, Object... arguments) {
        var note = new Paragraph(getTranslation(key, arguments));
        note.addClassName("ws-remark-note");
        return note;
    }

    private Component removed(String words) {
        var line = note(TEXTS + "removed");
        var quoted = new Paragraph(getTranslation(TEXTS + "quote", words));
        quoted.addClassName("ws-quote");
        quoted.getElement().setAttribute("lang", language.tag());
        return new Div(line, quoted);
    }

    /** Leads to the words; the page's own script does it, without a way to the server. */
    private Component quote(Passage passage) {
        var quote = new NativeButton(getTranslation(TEXTS + "quote", passage.words()));
        quote.addClassNames("ws-quote", "comment-quote");
        quote.getElement().setAttribute("lang", language.tag());
        quote.getElement().setAttribute("title", getTranslation(TEXTS + "jump"));
        return quote;
    }

    private RemarkRow row(Remark remark, boolean mayWrite) {
        var row = new RemarkRow(remark);
        if (remark.own()) {
            var own = new Div();
            own.addClassName("ws-remark-acts");
            if (mayWrite && thread().resolved() == null) {
                own.add(small("edit", () -> edit(remark)));
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
        var resolved = thread().resolved();
        if (resolved != null) {
            next.add(
                    note(
                            TEXTS + "resolved",
                            resolved.by().name(),
                            resolved.by().acronym(),
                            Moments.exactly(resolved.at())));
        }
        if (mayWrite && resolved != null) {
            next.add(small("reopen", () -> acts.reopen(thread().id())));
        } else if (mayWrite && !isWriting()) {
            next.add(
                    small("answer", this::answer),
                    small("resolve", () -> acts.resolve(thread().id())));
        }
    }

    private ThreadDetails thread() {
        return Objects.requireNonNull(shown);
    }

    /** Takes up what somebody began to write here; false where that key is not from here. */
    boolean goOn(String key) {
        if (key.equals(answerKey())) {
            answer();
            return true;
        }
        var changed =
                thread().comments().stream()
                        .filter(remark -> remark.own() && key.equals(editKey(remark)))
                        .findFirst();
        changed.ifPresent(this::edit);
        return changed.isPresent();
    }

    private String answerKey() {
        return "answer:" + thread().id();
    }

    private static String editKey(Remark remark) {
        return "edit:" + remark.id();
    }

    private void answer() {
        open(answerKey(), "answer", Optional.empty(), saying -> acts.answer(thread().id(), saying));
    }

    private void edit(Remark remark) {
        open(
                editKey(remark),
                "edit.save",
                Optional.of(remark),
                saying -> acts.edit(thread().id(), remark.id(), saying));
    }

    private interface Sending {
        void send(Saying saying);
    }

    private void open(String key, String verb, Optional<Remark> before, Sending sending) {
        var label = getTranslation(TEXTS + (before.isPresent() ? "edit.label" : "answer.label"));
        var readers = thread().readership();
        var form = new CommentForm(key, label, acts.mentionable(), Objects.requireNonNull(reader));
        form.offer(readers);
        before.ifPresent(remark -> form.fill(remark.words(), remark.mentions()));
        form.acts(
                getTranslation(TEXTS + verb),
                () -> {
                    sending.send(form.saying());
                    close(key);
                },
                () -> close(key));
        writing.removeAll();
        writing.add(form);
        showNext();
        acts.board().keep(new CommentBoard.Draft(key, null, readers));
        form.focus();
    }

    private void close(String key) {
        writing.removeAll();
        showNext();
        acts.board().forget(key);
    }

    private void delete(Remark remark) {
        Confirm.ask(
                getTranslation(TEXTS + "delete.title"),
                getTranslation(TEXTS + "delete.confirm"),
                getTranslation(TEXTS + "delete"),
                () -> acts.delete(thread().id(), remark.id()));
    }
}
