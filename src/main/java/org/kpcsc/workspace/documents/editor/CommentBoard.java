package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.comment.Discussion;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.TextPlace;
import org.kpcsc.workspace.documents.comment.ThreadDetails;
import org.kpcsc.workspace.documents.comment.ThreadId;
import org.kpcsc.workspace.kernel.CanonicalJson;

/**
 * Holds the threads, and ties them to the text on the same desk: it marks their words there, tells
 * which of them the person points at, and keeps in the browser what is half written.
 */
@Tag("document-comments")
@JsModule("./documents/document-comments/document-comments.ts")
final class CommentBoard extends Div {

    private static final long serialVersionUID = 1L;

    private static final String DETAIL = "event.detail.";
    private static final String TEXTS = "documents.comments.board.";
    private static final List<String> KEYS =
            List.of("comment", "words", "sending", "flag", "flags");

    /**
     * Something that was written and not sent.
     *
     * @param key of its field
     * @param place of the words that it is about; null for the whole text, or where it is an answer
     */
    record Draft(String key, @Nullable TextPlace place, Readership readership) {}

    /** Something of the kind that this browser has kept, and whether panels lie over the text. */
    record Found(Draft draft, boolean narrow) {}

    /** What the person wants to say something about, and whether there are words of it already. */
    record Wanted(Draft draft, boolean written) {}

    CommentBoard(DocumentId document) {
        addClassName("ws-comments");
        getElement().setAttribute("document-id", document.toString());
        getElement().setAttribute("texts", EditorTexts.in(this, TEXTS, KEYS));
    }

    /** The person wants to say something, about the words selected in the text if there are any. */
    void onWanted(SerializableConsumer<Wanted> wanted) {
        listen(
                "comment-wanted",
                event -> wanted.accept(new Wanted(draft(event), is(event, "written"))),
                "version",
                "from",
                "to",
                "readership",
                "written");
    }

    /** The person points at a thread's words in the text. */
    void onChosen(SerializableConsumer<ThreadId> chosen) {
        listen("thread-chosen", event -> thread(event).ifPresent(chosen), "thread");
    }

    /** The person wants to see a thread's words, which the panel covers. */
    void onWordsWanted(SerializableConsumer<ThreadId> wanted) {
        listen("words-wanted", event -> thread(event).ifPresent(wanted), "thread");
    }

    /** The text has moved on so that the threads stand otherwise in it, or have to be told anew. */
    void onMoved(SerializableRunnable moved) {
        listen("places-moved", event -> moved.run());
    }

    /** This browser keeps something that the person has not sent. */
    void onDraft(SerializableConsumer<Found> found) {
        listen(
                "draft-found",
                event -> found.accept(new Found(draft(event), is(event, "narrow"))),
                "key",
                "version",
                "from",
                "to",
                "readership",
                "narrow");
    }

    /** Marks the words of these threads in the text. */
    void mark(Discussion discussion) {
        var marks = discussion.threads().stream().flatMap(thread -> mark(thread).stream()).toList();
        getElement().setAttribute("owner", discussion.reader().who().person().toString());
        getElement().setAttribute("may-write", discussion.mayWrite());
        getElement().setAttribute("threads", CanonicalJson.of(marks));
    }

    /** Empty for a thread about the whole text. */
    private static Optional<Map<String, Object>> mark(ThreadDetails thread) {
        var passage = thread.passage();
        if (passage == null) {
            return Optional.empty();
        }
        var mark = json(passage.place());
        mark.put("id", thread.id().toString());
        mark.put("gone", passage.removed());
        mark.put("open", thread.resolved() == null);
        if (passage.quoted() && passage.words() != null) {
            mark.put("words", passage.words());
        }
        return Optional.of(mark);
    }

    /** The person is about to say something about these words; null where they are not any more. */
    void draftAt(@Nullable TextPlace place) {
        if (place == null) {
            getElement().removeAttribute("draft-at");
        } else {
            getElement().setAttribute("draft-at", CanonicalJson.of(json(place)));
        }
    }

    /** What is typed into the field of that key is kept from now on, with what it is about. */
    void keep(Draft draft) {
        var about = new LinkedHashMap<String, Object>();
        about.put("readership", draft.readership().name());
        if (draft.place() != null) {
            about.putAll(json(draft.place()));
        }
        getElement().callJsFunction("keep", draft.key(), CanonicalJson.of(about));
    }

    /** Leads into the field of that key, unless the person went on to something else meanwhile. */
    void enter(String key) {
        getElement().callJsFunction("enter", key);
    }

    /** Leads back to where a comment is begun, likewise. */
    void back() {
        getElement().callJsFunction("back");
    }

    /** What was typed has been sent, or given up. */
    void forget(String key) {
        getElement().callJsFunction("forget", key);
    }

    /** These have said something: it is told aloud with what else others do in the text. */
    void heard(List<String> by) {
        getElement().callJsFunction("heard", CanonicalJson.of(by));
    }

    /** Leads to a thread in the panel. */
    void lead(ThreadId thread) {
        getElement().callJsFunction("lead", thread.toString());
    }

    /** Keeps the focus at a thread in which something was done, or in the panel without it. */
    void stayAt(ThreadId thread) {
        getElement().callJsFunction("stayAt", thread.toString());
    }

    /** Leads to a thread's words in the text. */
    void reveal(ThreadId thread) {
        getElement().callJsFunction("reveal", thread.toString());
    }

    private static Map<String, Object> json(TextPlace place) {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", place.version());
        json.put("from", place.from());
        json.put("to", place.to());
        return json;
    }

    private void listen(String name, SerializableConsumer<DomEvent> hears, String... details) {
        var listening = getElement().addEventListener(name, hears::accept);
        for (var detail : details) {
            listening.addEventData(DETAIL + detail);
        }
    }

    private static String detail(DomEvent event, String name) {
        return event.getEventData().path(DETAIL + name).asString("");
    }

    private static Optional<ThreadId> thread(DomEvent event) {
        try {
            return Optional.of(ThreadId.of(detail(event, "thread")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What makes no sense is no place. */
    private static @Nullable TextPlace place(DomEvent event) {
        try {
            long version = Long.parseLong(detail(event, "version"));
            return version < 0
                    ? null
                    : new TextPlace(
                            version,
                            Integer.parseInt(detail(event, "from")),
                            Integer.parseInt(detail(event, "to")));
        } catch (NumberFormatException noPlace) {
            return null;
        }
    }

    private static boolean is(DomEvent event, String name) {
        return event.getEventData().path(DETAIL + name).asBoolean(false);
    }

    private static Draft draft(DomEvent event) {
        var own = Readership.OWN_ORGANISATION.name().equals(detail(event, "readership"));
        return new Draft(
                detail(event, "key"),
                place(event),
                own ? Readership.OWN_ORGANISATION : Readership.EVERYONE);
    }
}
