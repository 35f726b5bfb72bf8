package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** Rows of one thing each, in one frame with hairlines between them. */
public final class RowList extends UnorderedList {

    public RowList() {
        addClassName("ws-rows");
    }

    public RowList(Collection<Row> rows) {
        this();
        rows.forEach(this::add);
    }
}
