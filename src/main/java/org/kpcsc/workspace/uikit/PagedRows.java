package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;

/**
 * Rows that are fetched page by page, the next at the press of a button.
 *
 * @param <T> what a row is made of
 */
public final class PagedRows<T> extends Div {

    private static final int PAGE = 50;

    /** Fetches one page. */
    @FunctionalInterface
    public interface Source<T> {

        List<T> page(int offset, int limit);
    }

    private final transient Source<T> source;
    private final transient Function<T, Row> row;
    private final RowList rows = new RowList();
    private final Button more = Act.quiet(getTranslation("uikit.more"), this::fetchMore);
    private int fetched;

    /**
     * @param empty shown where there is nothing at all
     */
    public PagedRows(Source<T> source, Function<T, Row> row, Component empty) {
        this.source = source;
        this.row = row;
        addClassName("ws-paged-rows");
        more.addClassName("ws-more");
        add(rows, more);
        fetch();
        if (fetched == 0) {
            removeAll();
            add(empty);
        }
    }

    private void fetchMore() {
        var shown = fetched;
        fetch();
        rows.focusOn(shown);
    }

    /** Asks for one more than it shows, to know whether there are more. */
    private void fetch() {
        var found = source.page(fetched, PAGE + 1);
        found.stream().limit(PAGE).map(row).forEach(rows::add);
        fetched += Math.min(PAGE, found.size());
        more.setVisible(found.size() > PAGE);
    }
}
