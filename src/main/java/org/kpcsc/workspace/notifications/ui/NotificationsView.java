package org.kpcsc.workspace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
import org.kpcsc.workspace.notifications.NoticeRow;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.PagedRows;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.Tag;

/** What one was told, newest first. */
@Route(NotificationsNavigation.PATH)
@PermitAll
class NotificationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Notifications notifications;
    private final RadioButtonGroup<NoticeFilter> shown = new RadioButtonGroup<>();
    private final Div rows = new Div();

    NotificationsView(Notifications notifications) {
        this.notifications = notifications;
        shown.setAriaLabel(getTranslation("notifications.title"));
        shown.addClassName("ws-filter");
        shown.setItems(NoticeFilter.values());
        shown.setItemLabelGenerator(
                filter -> getTranslation("notifications.show." + filter.name()));
        shown.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                NotificationsNavigation.open(event.getValue());
            }
        });
        add(header(), shown, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var show =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(NotificationsNavigation.SHOW);
        shown.setValue(
                show.filter(NotificationsNavigation.NEW::equals).isPresent()
                        ? NoticeFilter.NEW
                        : NoticeFilter.ALL);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.title");
    }

    private void refresh() {
        rows.removeAll();
        rows.add(
                new PagedRows<>(
                        (offset, limit) -> notifications.mine(shown.getValue(), offset, limit),
                        this::row,
                        new EmptyState(getTranslation("notifications.none"))));
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
