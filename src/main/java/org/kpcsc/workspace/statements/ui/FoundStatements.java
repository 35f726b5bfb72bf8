package org.kpcsc.workspace.statements.ui;

import java.util.List;
import java.util.function.Consumer;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementListing;
import org.kpcsc.workspace.statements.StatementOrder;
import org.kpcsc.workspace.statements.StatementRow;
import org.kpcsc.workspace.uikit.ListSource;

/** The statements that a filter asks for. */
record FoundStatements(StatementListing listing, StatementFilter filter, StatementOrder order)
        implements ListSource<StatementRow> {

    @Override
    public int count() {
        return listing.count(filter);
    }

    @Override
    public List<StatementRow> page(int offset, int limit) {
        return listing.page(filter, order, offset, limit);
    }

    @Override
    public void forEach(Consumer<StatementRow> row) {
        listing.export(filter, order, row);
    }
}
