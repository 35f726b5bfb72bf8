package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.kpcsc.workspace.notifications.WaitingItem;
import org.kpcsc.workspace.notifications.WaitingList;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;

/** Answers one question: what waits for me. */
@Route("")
@PermitAll
@Menu(order = 0, title = "shell.home")
class HomeView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView(WaitingList waiting) {
        var items = waiting.mine();
        var header = new PageHeader(getTranslation("shell.home.title"));
        add(header);
        if (items.isEmpty()) {
            add(new EmptyState(getTranslation("shell.home.nothing")));
        } else {
            header.line(getTranslation("shell.home.count", items.size()));
            add(new RowList(items.stream().map(this::row).toList()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home");
    }

    private Row row(WaitingItem item) {
        var row =
                new Row(words(item.titleKey(), item.titleArgs()))
                        .detail(words(item.detailKey(), item.detailArgs()));
        if (item.due() != null) {
            row.tag(new Tag(until(item.due()), item.tone()));
        }
        return row.action(new Anchor(item.path(), getTranslation(item.actionKey())));
    }

    private String until(Instant due) {
        return getTranslation("shell.home.until", Moments.exactly(due));
    }

    private String words(String key, List<Serializable> arguments) {
        return getTranslation(key, arguments.toArray());
    }
}
