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

    /** Lets the keyboard go on from a row, where what it stood on is gone. */
    void focusOn(int index) {
        getElement()
                .getChildren()
                .skip(index)
                .findFirst()
                .ifPresent(row -> {
                    row.setAttribute("tabindex", "-1");
                    row.callJsFunction("focus");
                });
    }
}
