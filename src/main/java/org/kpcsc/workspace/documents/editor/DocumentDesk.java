package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with panels beside it, of which one is open at a time.
 *
 * <p>On a narrow screen the open panel lies over the text. What the person opens and closes is done
 * in the browser at once, since the text must be in reach without a connection.
 */
// Panels come as beans, which the build of the browser's code does not follow.
@Uses(CommentBoard.class)
@Uses(CommentForm.class)
@Uses(ThreadCard.class)
@Uses(VersionWatch.class)
@Tag("document-desk")
@JsModule("./documents/document-desk/document-desk.ts")
public class DocumentDesk extends Div {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "documents.desk.";

    private record Place(DeskPanel panel, NativeButton button, Span count, Aside aside) {}

    private final transient Map<String, Place> places = new LinkedHashMap<>();
    private final Nav buttons = new Nav();
    private SerializableConsumer<@Nullable String> listener = key -> {};
    private @Nullable String open;

    /** The panels are offered in this order. */
    public DocumentDesk(DocumentEditor editor, List<? extends DeskPanel> panels) {
        addClassName("ws-desk");
        buttons.addClassName("ws-desk-panels");
        buttons.getElement().setAttribute("aria-label", getTranslation(TEXTS + "label"));
        var text = new Div(editor);
        text.addClassName("ws-desk-text");
        panels.forEach(panel -> panel.above().ifPresent(this::add));
        add(buttons, text);
        panels.forEach(this::add);
        panels.forEach(panel -> panel.placedBeside(editor));
    }

    private void add(DeskPanel panel) {
        var title = getTranslation(TEXTS + panel.key());
        var heading = new H2(title);
        var close = new NativeButton(getTranslation(TEXTS + "close"), click -> leave());
        var aside = new Aside(new Div(heading, close), panel.content());
        aside.setId(idOf(panel.key()));
        aside.addClassName("ws-desk-panel");
        aside.getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", title);
        var count = new Span();
        var button = new NativeButton();
        button.add(new Span(title), count);
        button.getElement().setAttribute("aria-controls", idOf(panel.key()));
        button.addClickListener(click -> pressed(panel.key()));
        // Escape anywhere in the panel closes it, unless something in it took the key.
        aside.getElement()
                .addEventListener("keydown", event -> leave())
                .setFilter("event.key === 'Escape' && !event.defaultPrevented");
        places.put(panel.key(), new Place(panel, button, count, aside));
        buttons.add(button);
        add(aside);
        show();
    }

    private static String idOf(String key) {
        return "desk-" + key;
    }

    /** Calls back with the panel that the person has opened, or null. */
    public void onChoice(SerializableConsumer<@Nullable String> chosen) {
        listener = chosen;
    }

    /** Opens a panel, or none; a key that is none of them opens none. */
    public void open(@Nullable String key) {
        open = places.containsKey(key) ? key : null;
        show();
        var place = places.get(open);
        if (place != null) {
            place.panel().opened();
        }
    }

    /** Lets every panel see what the page's address asks for. */
    public void ask(QueryParameters address) {
        places.values().forEach(place -> place.panel().asked(address));
    }

    /** The panel that is open. */
    public @Nullable String opened() {
        return open;
    }

    /** Shows beside a panel's name how many there are of what it holds; 0 shows nothing. */
    public void count(String key, int number) {
        var place = places.get(key);
        if (place != null) {
            place.count().setText(number == 0 ? "" : String.valueOf(number));
        }
    }

    /** As if the person had opened a panel. */
    void choose(String key) {
        open(key);
        listener.accept(open);
        if (open != null) {
            getElement().callJsFunction("lead", idOf(open));
        }
    }

    /** The browser has shown it already, and led the person there. */
    private void pressed(String key) {
        open(key.equals(open) ? null : key);
        listener.accept(open);
    }

    /** Closes the open panel. */
    void leave() {
        open(null);
        listener.accept(null);
    }

    private void show() {
        places.forEach((key, place) -> {
            boolean opened = key.equals(open);
            place.button().getElement().setAttribute("aria-expanded", String.valueOf(opened));
            place.aside().getElement().setAttribute("hidden", !opened);
        });
        getElement().setAttribute("open-panel", open != null);
    }
}
