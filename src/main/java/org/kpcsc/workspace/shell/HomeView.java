package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.notifications.WaitingItem;
import org.kpcsc.workspace.notifications.WaitingList;
import org.kpcsc.workspace.statements.publication.PublishedStatementRow;
import org.kpcsc.workspace.statements.publication.PublishedStatements;
import org.kpcsc.workspace.uikit.ActionLink;
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

    private static final int PUBLISHED_LAST = 3;

    private final transient WaitingList waiting;
    private final transient PublishedStatements published;
    private final transient Suggestion.Source suggestions;
    private final transient OpenHomes open;
    private transient @Nullable Seen shown;

    /** What stands on the page. */
    private record Seen(
            List<WaitingItem> waiting,
            @Nullable Suggestion suggestion,
            List<PublishedStatementRow> latest) {}

    HomeView(
            WaitingList waiting,
            PublishedStatements published,
            Suggestion.Source suggestions,
            OpenHomes open) {
        this.waiting = waiting;
        this.published = published;
        this.suggestions = suggestions;
        this.open = open;
        look();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        open.add(attached, event -> look());
    }

    /** Touches nothing where nothing else waits. */
    private void look() {
        var now = see();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            show(now);
            showPublished(now.latest());
        }
    }

    private Seen see() {
        var mine = waiting.mine();
        return new Seen(
                mine,
                mine.isEmpty() ? suggestions.forMe() : null,
                published.latest(PUBLISHED_LAST));
    }

    private void show(Seen seen) {
        var header = new PageHeader(getTranslation("shell.home.title"));
        add(header);
        if (seen.suggestion() != null) {
            add(empty(seen.suggestion()));
        } else {
            var items = seen.waiting();
            header.line(getTranslation("shell.home.count", items.size()));
            add(new RowList(items.stream().map(item -> row(item, items.getFirst())).toList()));
        }
    }

    private Component empty(Suggestion suggestion) {
        return new EmptyState(
                getTranslation("shell.home.nothing", getTranslation(suggestion.key())),
                new Anchor(suggestion.path(), getTranslation(suggestion.key() + ".next")));
    }

    private void showPublished(List<PublishedStatementRow> latest) {
        if (!latest.isEmpty()) {
            add(
                    new H2(getTranslation("shell.home.published")),
                    new RowList(latest.stream().map(this::row).toList()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home");
    }

    private Row row(WaitingItem item, WaitingItem first) {
        var row =
                new Row(words(item.titleKey(), item.titleArgs()))
                        .detail(words(item.detailKey(), item.detailArgs()));
        if (item.due() != null) {
            row.tag(new Tag(until(item.due()), item.tone()));
        }
        return row.action(act(item, item.equals(first)));
    }

    private Component act(WaitingItem item, boolean next) {
        var words = getTranslation(item.actionKey());
        return next ? ActionLink.next(item.path(), words) : ActionLink.quiet(item.path(), words);
    }

    private Row row(PublishedStatementRow statement) {
        var page =
                ActionLink.quiet(
                        "/statements/" + statement.slug(), getTranslation("shell.home.see"));
        page.setRouterIgnore(true);
        return new Row(statement.title())
                .titleIn(statement.language())
                .detail(Moments.day(statement.publishedAt()))
                .tag(new Tag(getTranslation("shell.home.public"), Tone.GOOD))
                .action(page);
    }

    private String until(Instant due) {
        return getTranslation("shell.home.until", Moments.exactly(due));
    }

    private String words(String key, List<Serializable> arguments) {
        return getTranslation(key, arguments.toArray());
    }
}
