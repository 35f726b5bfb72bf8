package org.kpcsc.workspace.notifications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Function;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.uikit.Parameters;
import org.springframework.modulith.NamedInterface;

/** The ways to what one was told, and from there to what it is about. */
@NamedInterface("navigation")
public final class NotificationsNavigation {

    static final String PATH = "notifications";
    private static final String SHOW = "show";
    private static final String NEW = "new";
    private static final String TEXT = "text";

    private NotificationsNavigation() {}

    /** For a link; relative to the workspace. */
    public static String path() {
        return PATH;
    }

    /** Opens everything one was told. */
    public static void open() {
        open(NoticeFilter.ALL, NoticeOrder.NEWEST);
    }

    static void open(NoticeFilter filter, NoticeOrder order) {
        var parameters =
                new Parameters()
                        .with(SHOW, filter.onlyNew() ? NEW : null)
                        .with(TEXT, filter.text())
                        .order(order);
        UI.getCurrent().navigate(NotificationsView.class, parameters.toQuery());
    }

    /** What an address asks for. */
    static NoticeFilter filter(QueryParameters query) {
        return new NoticeFilter(
                query.getSingleParameter(SHOW).filter(NEW::equals).isPresent(),
                Parameters.read(query, TEXT, Function.identity()));
    }

    static void open(Notice notice) {
        var location = new Location(notice.path());
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
