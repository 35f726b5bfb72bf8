package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;

/**
 * A list's frame: what narrows and orders it, how much there is, its rows page by page, and the
 * file that holds the same rows.
 *
 * @param <T> what a row is made of
 */
public final class ListFrame<T> extends Div {

    private final transient Spreadsheet<T> sheet;
    private final transient Function<T, Row> row;
    private final Paragraph count = new Paragraph();
    private final Div end = new Div();
    private final Div rows = new Div();

    /**
     * @param controls what narrows and orders the list
     * @param sheet what the file holds of each row
     */
    public ListFrame(Component controls, Function<T, Row> row, Spreadsheet<T> sheet) {
        this.row = row;
        this.sheet = sheet;
        addClassName("ws-list");
        controls.addClassName("ws-filters");
        count.getElement().setAttribute("role", "status");
        var line = new Div(count, end);
        line.addClassName("ws-list-line");
        add(controls, line, rows);
    }

    /**
     * Shows the rows of another filter or order.
     *
     * @param countKey of the bundles, with the number of rows as its argument
     * @param empty shown where there are none
     */
    public void show(ListSource<T> source, String countKey, Component empty) {
        var number = source.count();
        count.setText(getTranslation(countKey, number));
        end.removeAll();
        if (number > 0) {
            end.add(file(source));
        }
        rows.removeAll();
        rows.add(new PagedRows<>(source::page, row, empty));
    }

    private FileLink file(ListSource<T> source) {
        var link =
                new FileLink(getTranslation("uikit.export"), () -> sheet.file(source, getLocale()));
        link.addClassName("ws-export");
        return link;
    }
}
