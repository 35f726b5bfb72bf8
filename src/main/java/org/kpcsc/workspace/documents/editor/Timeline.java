package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.history.SessionFilter;
import org.kpcsc.workspace.documents.history.VersionName;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.documents.history.WritingSession;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Moments;

/**
 * The named versions, and who wrote when: by day, for everyone or for one person or organisation.
 *
 * <p>What is written while it is looked at does not move its lines from under a hand; it says that
 * there is more.
 */
final class Timeline extends Div {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 12;

    private final transient HistoryDesk desk;
    private final transient Consumer<VersionRange> compare;
    private final transient VersionActs acts;
    private final transient Map<Long, String> named = new HashMap<>();
    private final Div names = new Div();
    private final Select<WhoseWriting> whose = new Select<>();
    private final Div days = new Div();
    private final Button more = Act.quiet(getTranslation("documents.history.more"), this::showMore);
    private final Button newer =
            Act.quiet(getTranslation("documents.history.newer"), this::showNewer);
    private final VersionWatch watch = new VersionWatch(this::writtenSince);
    private @Nullable LocalDate lastDay;
    private int shown;
    private long until;
    private boolean mayName;

    Timeline(HistoryDesk desk, Consumer<VersionRange> compare) {
        this.desk = desk;
        this.compare = compare;
        this.acts = new VersionActs(desk, this::refresh);
        whose.setLabel(getTranslation("documents.history.whose"));
        whose.setItemLabelGenerator(each -> each.label(this));
        whose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                refresh();
            }
        });
        more.addClassName("ws-more");
        more.setVisible(false);
        newer.addClassName("ws-newer");
        newer.setVisible(false);
        whose.setVisible(false);
        var waiting = new Paragraph(getTranslation("documents.history.waiting"));
        waiting.addClassName("ws-waiting");
        days.add(waiting);
        add(names, whose, newer, days, more, watch);
    }

    /** Reads everything anew; whose writing is shown stays chosen. */
    void refresh() {
        until = now();
        watch.set(until);
        newer.setVisible(false);
        showNames();
        var chosen = whose.getValue();
        var choices = WhoseWriting.among(desk.history().writers(desk.document()));
        whose.setItems(choices);
        whose.setValue(choices.contains(chosen) ? chosen : WhoseWriting.EVERYONES);
        // Of one person's text there is nothing to choose.
        whose.setVisible(choices.size() > WhoseWriting.FEWEST);
        showSessions();
    }

    private void writtenSince() {
        if (shown == 0) {
            refresh();
            return;
        }
        long now = now();
        boolean more =
                desk.history().sessions(desk.document(), now, filter(), 0, 1).stream()
                        .anyMatch(session -> session.toVersion() > until);
        newer.setVisible(more);
        if (!more) {
            watch.set(now);
        }
    }

    private long now() {
        return desk.history().scope(desk.document()).versions().to();
    }

    private SessionFilter filter() {
        return whose.getValue() == null ? SessionFilter.ALL : whose.getValue().filter();
    }

    private void showNewer() {
        refresh();
        days.getChildren()
                .flatMap(each -> each instanceof HistoryRow row ? Stream.of(row) : Stream.empty())
                .findFirst()
                .ifPresent(HistoryRow::focus);
    }

    private void showNames() {
        names.removeAll();
        named.clear();
        mayName = desk.history().scope(desk.document()).mayName();
        var all = desk.names().all(desk.document());
        all.forEach(name -> named.put(name.version(), name.name()));
        if (!all.isEmpty()) {
            names.add(new H3(getTranslation("documents.history.names")));
            all.forEach(name -> names.add(nameRow(name)));
        }
    }

    private HistoryRow nameRow(VersionName name) {
        var row = new HistoryRow(name.name(), () -> compare.accept(upToNow(name.version())));
        row.writer(name.by());
        row.detail(Moments.moment(name.at()));
        return row;
    }

    private VersionRange upToNow(long version) {
        return new VersionRange(version, now());
    }

    private void showSessions() {
        days.removeAll();
        lastDay = null;
        shown = 0;
        showMore();
        if (shown == 0) {
            days.add(new EmptyState(getTranslation("documents.history.empty")));
        }
    }

    /** Asks for one more than it shows, to know whether there are more. */
    private void showMore() {
        var found = desk.history().sessions(desk.document(), until, filter(), shown, PAGE + 1);
        found.stream().limit(PAGE).forEach(this::show);
        shown += Math.min(PAGE, found.size());
        more.setVisible(found.size() > PAGE);
    }

    private void show(WritingSession session) {
        var day = LocalDate.ofInstant(session.to(), Moments.zone());
        if (!day.equals(lastDay)) {
            days.add(new H3(Moments.day(day)));
            lastDay = day;
        }
        var versions = new VersionRange(session.fromVersion(), session.toVersion());
        var row = new HistoryRow(time(session), () -> compare.accept(versions));
        row.writer(session.writer());
        row.detail(what(session));
        name(row, session);
        days.add(row);
    }

    /** The text as it was after a session can be found again by a name. */
    private void name(HistoryRow row, WritingSession session) {
        var name = named.get(session.toVersion());
        if (name != null) {
            row.named(getTranslation("documents.history.version.named", name));
        } else if (mayName) {
            row.act(
                    getTranslation("documents.history.name.short"),
                    getTranslation("documents.history.name") + ", " + time(session),
                    () -> acts.name(KnownVersions.told(session)));
        }
    }

    private static String time(WritingSession session) {
        var from = Moments.time(session.from());
        var to = Moments.time(session.to());
        return from.equals(to) ? to : from + " – " + to;
    }

    private String what(WritingSession session) {
        if (session.restored() != null) {
            return getTranslation("documents.history.restored");
        }
        var words = desk.history().words(desk.document(), session);
        return WordCounts.text(this, words.added(), words.removed(), words.suggested());
    }
}
