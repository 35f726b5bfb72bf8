package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;

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
}
