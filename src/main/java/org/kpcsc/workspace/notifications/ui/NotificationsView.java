package org.kpcsc.workspace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.time.Instant;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.notifications.NoticeRow;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.ListFrame;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Parameters;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.Spreadsheet;
import org.kpcsc.workspace.uikit.Tag;

/** What one was told, newest first. */
@Route(NotificationsNavigation.PATH)
@PermitAll
class NotificationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Notifications notifications;
    private final NoticeFilterBar filters = new NoticeFilterBar();
    private final ListFrame<NoticeRow> list;
    private transient NoticeFilter filter = NoticeFilter.ALL;
    private NoticeOrder order = NoticeOrder.NEWEST;

    NotificationsView(Notifications notifications) {
        this.notifications = notifications;
        list = new ListFrame<>(filters, this::row, sheet());
        add(header(), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filter = NotificationsNavigation.filter(query);
        order = Parameters.order(query, NoticeOrder.class);
        filters.show(filter, order);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.title");
    }

    private void refresh() {
        list.show(new FoundNotices(notifications, filter, order), "notifications.count", empty());
    }

    private EmptyState empty() {
        return filter.equals(NoticeFilter.ALL)
                ? new EmptyState(getTranslation("notifications.none"))
                : new EmptyState(
                        getTranslation("notifications.no-match"),
                        new Anchor(
                                NotificationsNavigation.path(),
                                getTranslation("notifications.show-all")));
    }

    private Spreadsheet<NoticeRow> sheet() {
        return new Spreadsheet<NoticeRow>("notifications")
                .column(
                        getTranslation("notifications.at", Moments.zone()),
                        told -> Moments.sortable(told.at()))
                .column(getTranslation("notifications.what"), told -> words(told.notice()))
                .column(
                        getTranslation("notifications.is-new"),
                        told -> told.read() ? "" : getTranslation("notifications.new"));
    }

    private Component header() {
        return new PageHeader(getTranslation("notifications.title"))
                .action(
                        Act.quiet(
                                getTranslation("notifications.mark-all-read"),
                                () -> {
                                    notifications.markAllRead();
                                    refresh();
                                }));
    }

    private Row row(NoticeRow told) {
        var row = new Row(words(told.notice())).detail(Moments.exactly(told.at()));
        var open = Act.quiet(getTranslation("notifications.open"), () -> open(told));
        if (told.read()) {
            return row.action(open);
        }
        return row.tag(new Tag(getTranslation("notifications.new"), Tone.INFO))
                .action(
                        Act.quiet(
                                getTranslation("notifications.mark-read"),
                                () -> {
                                    notifications.markRead(told.id());
                                    refresh();
                                }),
                        open);
    }

    private void open(NoticeRow told) {
        notifications.markRead(told.id());
        NotificationsNavigation.open(told.notice());
    }

    private String words(Notice notice) {
        return getTranslation(
                notice.key(), notice.args().stream().map(NotificationsView::shown).toArray());
    }

    private static Object shown(Serializable argument) {
        return argument instanceof Instant instant ? Moments.exactly(instant) : argument;
    }
}
