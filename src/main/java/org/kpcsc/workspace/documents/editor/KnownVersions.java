package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpcsc.workspace.documents.history.HistoryScope;
import org.kpcsc.workspace.documents.history.SessionFilter;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.uikit.Moments;

/** The versions of a text that people choose from: named ones, and those after each session. */
record KnownVersions(HistoryScope scope, List<KnownVersion> all) {

    private static final int SESSIONS = 60;

    /** The latest first; those two are among them. */
    static KnownVersions of(HistoryDesk desk, VersionRange chosen) {
        var scope = desk.history().scope(desk.document());
        var found = new LinkedHashMap<Long, KnownVersion>();
        desk.names()
                .all(desk.document())
                .forEach(name -> {
                    var label = text("documents.history.version.named", name.name());
                    found.put(name.version(), new KnownVersion(name.version(), label, name));
                });
        put(found, scope.versions().to(), text("documents.history.version.now"));
        put(found, 0, text("documents.history.version.beginning"));
        desk.history()
                .sessions(desk.document(), SessionFilter.ALL, 0, SESSIONS)
                .forEach(session -> {
                    var when = Moments.moment(session.to());
                    put(found, session.toVersion(), when + ", " + session.writer().name());
                });
        put(found, scope.versions().from(), text("documents.history.version.entered"));
        put(found, chosen.from(), numbered(chosen.from()));
        put(found, chosen.to(), numbered(chosen.to()));
        found.keySet().removeIf(version -> version < scope.versions().from());
        var all = new ArrayList<>(found.values());
        all.sort(Comparator.comparingLong(KnownVersion::version).reversed());
        return new KnownVersions(scope, all);
    }

    private static void put(Map<Long, KnownVersion> found, long version, String label) {
        found.putIfAbsent(version, new KnownVersion(version, label, null));
    }

    private static String numbered(long version) {
        return text("documents.history.version.number", String.valueOf(version));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    KnownVersion get(long version) {
        return all.stream().filter(each -> each.version() == version).findFirst().orElseThrow();
    }

    boolean isNow(KnownVersion version) {
        return version.version() == scope.versions().to();
    }
}
