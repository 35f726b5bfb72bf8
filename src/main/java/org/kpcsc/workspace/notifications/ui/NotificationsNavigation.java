package org.kpcsc.workspace.notifications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.springframework.modulith.NamedInterface;

/** The ways to what one was told, and from there to what it is about. */
@NamedInterface("navigation")
public final class NotificationsNavigation {

    static final String PATH = "notifications";
    static final String SHOW = "show";
    static final String NEW = "new";

    private NotificationsNavigation() {}

    /** For a link; relative to the workspace. */
    public static String path() {
        return PATH;
    }

    /** Opens everything one was told. */
    public static void open() {
        open(NoticeFilter.ALL);
    }

    static void open(NoticeFilter filter) {
        var parameters =
                switch (filter) {
                    case ALL -> QueryParameters.empty();
                    case NEW -> QueryParameters.simple(Map.of(SHOW, NEW));
                };
        UI.getCurrent().navigate(NotificationsView.class, parameters);
    }

    static void open(Notice notice) {
        var location = new Location(notice.path());
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
