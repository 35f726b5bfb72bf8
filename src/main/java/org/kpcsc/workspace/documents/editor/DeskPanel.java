package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/** Something that opens beside a text. */
public interface DeskPanel {

    /** Names it in the page's address and in {@code documents.desk.*}: one lower-case word. */
    String key();

    /** What is shown; the same component each time. It is on the page while the panel is closed. */
    Component content();

    /** The panel is seen from now on. */
    default void opened() {}

    /** The page was entered by an address that may ask for something in this panel. */
    default void asked(QueryParameters address) {}

    /** What is to be said above the text, whether the panel is open or not. */
    default Optional<Component> above() {
        return Optional.empty();
    }

    /** The panel stands beside this editor from now on. */
    default void placedBeside(DocumentEditor editor) {}
}
