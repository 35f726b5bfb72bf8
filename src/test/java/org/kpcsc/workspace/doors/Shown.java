package org.kpcsc.workspace.doors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.stream.Collectors;

/** Everything that a page sends to the browser: texts, attributes and properties. */
final class Shown {

    private final StringBuilder all = new StringBuilder();

    private Shown() {}

    /** Of the whole page, the frame around it included. */
    static String page() {
        var ui = UI.getCurrent();
        return of(ui.getElement()) + " " + ui.getInternals().getTitle();
    }

    /** The same without the frame. */
    static String content() {
        var internals = UI.getCurrent().getInternals();
        return internals.getActiveRouterTargetsChain().stream()
                .limit(1)
                .map(content -> of(content.getElement()) + " " + internals.getTitle())
                .collect(Collectors.joining());
    }

    static String of(Element element) {
        var shown = new Shown();
        shown.add(element);
        return shown.all.toString();
    }

    private void add(Element element) {
        if (element.isTextNode()) {
            all.append(element.getText()).append('\n');
            return;
        }
        all.append('<').append(element.getTag());
        element.getAttributeNames().sorted().forEach(name -> say(name, element.getAttribute(name)));
        element.getPropertyNames()
                .sorted()
                .forEach(name -> say(name, element.getPropertyRaw(name)));
        all.append(">\n");
        element.getChildren().forEach(this::add);
        element.getNode()
                .getFeatureIfInitialized(VirtualChildrenList.class)
                .ifPresent(hidden -> hidden.forEachChild(node -> add(Element.get(node))));
    }

    private void say(String name, Object value) {
        all.append(' ').append(name).append('=').append(value);
    }
}
