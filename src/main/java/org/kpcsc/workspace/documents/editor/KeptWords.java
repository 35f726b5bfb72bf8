package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.documents.ReadableDocuments;
import org.kpcsc.workspace.kernel.CanonicalJson;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * What its reader wrote and what waits in this browser since it could not be sent; read in the
 * browser, and never told to the server.
 *
 * <p>It also leaves nothing here of texts that they may not read any more, but their own words.
 */
@Tag("kept-words")
@JsModule("./documents/kept-words/kept-words.ts")
public class KeptWords extends Component implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "documents.kept.";
    private static final String DOCUMENTS = "event.detail.documents";
    private static final int MOST = 500;
    private static final List<String> KEYS =
            List.of(
                    "link",
                    "none",
                    "waits",
                    "aside",
                    "apart",
                    "comment",
                    "open",
                    "unknown",
                    "unknown.hint",
                    "comment.title",
                    "copy",
                    "copied",
                    "remove",
                    "remove.ask",
                    "remove.not",
                    "lost.title",
                    "leaving",
                    "others",
                    "stay",
                    "leave",
                    "leave.deleting",
                    "leave.failed");

    /** What of it stands on the page. */
    public enum Show {
        /** The way to it, where there is anything. */
        LINK,
        ALL,
        /** What belongs to texts that the reader may not read any more. */
        LOST,
        /** What is lost with signing out. */
        LEAVING
    }

    private final transient ReadableDocuments readable;
    private final Show show;

    public KeptWords(Show show, PersonId reader, ReadableDocuments readable) {
        this.readable = readable;
        this.show = show;
        getElement().setAttribute("show", show.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("owner", reader.toString());
        getElement().addEventListener("texts-asked", this::tell).addEventData(DOCUMENTS);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (show == Show.LINK) {
            var arrivals =
                    attached.getUI()
                            .addAfterNavigationListener(_ -> getElement().callJsFunction("look"));
            addDetachListener(detached -> {
                detached.unregisterListener();
                arrivals.remove();
            });
        }
    }

    private void tell(DomEvent event) {
        var asked =
                Arrays.stream(event.getEventData().path(DOCUMENTS).asString("").split(","))
                        .limit(MOST)
                        .flatMap(KeptWords::document)
                        .toList();
        var known = new TreeMap<String, Object>();
        readable.among(asked).forEach((document, page) -> known.put(document.toString(), of(page)));
        getElement().callJsFunction("told", CanonicalJson.of(known));
    }

    private static Map<String, String> of(DocumentPage page) {
        return Map.of("title", page.title(), "path", page.path());
    }

    /** What is no id is no document. */
    private static Stream<DocumentId> document(String id) {
        try {
            return Stream.of(DocumentId.of(id));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }

    /** Called on attaching, too. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("texts", EditorTexts.in(this, PREFIX, KEYS));
    }
}
