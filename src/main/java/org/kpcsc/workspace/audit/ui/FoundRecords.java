package org.kpcsc.workspace.audit.ui;

import java.util.List;
import java.util.function.Consumer;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.audit.AuditRow;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.uikit.ListSource;

/** The records that a filter asks for. */
record FoundRecords(AuditTrail trail, AuditFilter filter, AuditOrder order)
        implements ListSource<AuditRow> {

    @Override
    public int count() {
        return trail.count(filter);
    }

    @Override
    public List<AuditRow> page(int offset, int limit) {
        return trail.page(filter, order, offset, limit);
    }

    @Override
    public void forEach(Consumer<AuditRow> row) {
        trail.export(filter, order, row);
    }
}
