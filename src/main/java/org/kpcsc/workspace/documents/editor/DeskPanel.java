package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;

/** Something that opens beside a text. */
public interface DeskPanel {

    /** Names it in the page's address and in {@code documents.desk.*}: one lower-case word. */
    String key();

    /** What is shown; the same component each time. It is on the page while the panel is closed. */
    Component content();

    /** The panel is seen from now on. */
    default void opened() {}
}
