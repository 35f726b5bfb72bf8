package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpcsc.workspace.documents.history.Deed;
import org.kpcsc.workspace.documents.history.HistoryScope;
import org.kpcsc.workspace.documents.history.SessionFilter;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.documents.history.WritingSession;
import org.kpcsc.workspace.uikit.Moments;

/** The versions of a text that people choose from: named ones, and those after each session. */
record KnownVersions(HistoryScope scope, List<KnownVersion> all) {

    private static final int SESSIONS = 60;
    private static final String TEXTS = "documents.history.version.";

    /** The latest first; those two are among them. */
    static KnownVersions of(HistoryDesk desk, VersionRange chosen) {
        var scope = desk.history().scope(desk.document());
        var found = new LinkedHashMap<Long, KnownVersion>();
        desk.names()
                .all(desk.document())
                .forEach(name -> {
                    var label = text("named", name.name());
                    found.put(name.version(), new KnownVersion(name.version(), label, name));
                });
        put(found, scope.versions().to(), text("now"));
        put(found, 0, text("beginning"));
        desk.history()
                .sessions(desk.document(), scope.versions().to(), SessionFilter.ALL, 0, SESSIONS)
                .forEach(session -> put(found, session.toVersion(), after(session)));
        put(found, scope.versions().from(), text("entered"));
        found.computeIfAbsent(chosen.from(), version -> told(desk, version));
        found.computeIfAbsent(chosen.to(), version -> told(desk, version));
        found.keySet().removeIf(version -> version < scope.versions().from());
        var all = new ArrayList<>(found.values());
        all.sort(Comparator.comparingLong(KnownVersion::version).reversed());
        return new KnownVersions(scope, all);
    }

    private static void put(Map<Long, KnownVersion> found, long version, String label) {
        found.putIfAbsent(version, new KnownVersion(version, label, null));
    }

    /** A version as the log tells of it: by its last change. */
    static KnownVersion told(HistoryDesk desk, long version) {
        var label =
                desk.history()
                        .lastChange(desk.document(), version)
                        .map(KnownVersions::after)
                        .orElseGet(() -> text(version == 0 ? "beginning" : "entered"));
        return new KnownVersion(version, label, null);
    }

    /** The version after a session, as one that nobody has named. */
    static KnownVersion told(WritingSession session) {
        return new KnownVersion(session.toVersion(), after(session), null);
    }

    private static String after(WritingSession session) {
        return after(new Deed(session.writer(), session.to()));
    }

    private static String after(Deed deed) {
        return text("after", Moments.moment(deed.at()), deed.writer().acronym());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(TEXTS + key, arguments);
    }

    KnownVersion get(long version) {
        return all.stream().filter(each -> each.version() == version).findFirst().orElseThrow();
    }

    boolean isNow(KnownVersion version) {
        return version.version() == scope.versions().to();
    }
}
