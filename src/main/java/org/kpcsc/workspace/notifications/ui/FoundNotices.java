package org.kpcsc.workspace.notifications.ui;

import java.util.List;
import java.util.function.Consumer;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.notifications.NoticeRow;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.uikit.ListSource;

/** The notices that a filter asks for. */
record FoundNotices(Notifications notifications, NoticeFilter filter, NoticeOrder order)
        implements ListSource<NoticeRow> {

    @Override
    public int count() {
        return notifications.count(filter);
    }

    @Override
    public List<NoticeRow> page(int offset, int limit) {
        return notifications.mine(filter, order, offset, limit);
    }

    @Override
    public void forEach(Consumer<NoticeRow> row) {
        notifications.export(filter, order, row);
    }
}
