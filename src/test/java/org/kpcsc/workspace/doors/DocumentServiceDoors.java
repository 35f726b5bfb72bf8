package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.COMMENTING_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.COMMENTING_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.LEAD;
import static org.kpcsc.workspace.doors.Caller.LEAD_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.LEAD_MONITOR;
import static org.kpcsc.workspace.doors.Caller.MEMBERS;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.ROUND;
import static org.kpcsc.workspace.doors.Caller.TABLE;
import static org.kpcsc.workspace.doors.Caller.with;
import static org.kpcsc.workspace.doors.Caller.without;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.ReadableDocuments;
import org.kpcsc.workspace.documents.history.History;
import org.kpcsc.workspace.documents.history.Looks;
import org.kpcsc.workspace.documents.history.Restoring;
import org.kpcsc.workspace.documents.history.SessionFilter;
import org.kpcsc.workspace.documents.history.VersionNames;
import org.kpcsc.workspace.documents.history.Writer;
import org.kpcsc.workspace.documents.history.WritingSession;

/** Who may ask about the history of a text, and change what is kept of it. */
final class DocumentServiceDoors {

    private static final Set<Caller> WRITING = Set.of(LEAD_DRAFTER);
    private static final Set<Caller> COMMENTING =
            with(without(LEAD, LEAD_MONITOR), COMMENTING_DRAFTER, COMMENTING_REPRESENTATIVE);

    static final List<ServiceDoors<?>> ALL =
            List.of(history(), names(), looks(), restoring(), readable());

    private DocumentServiceDoors() {}

    private static ServiceDoors<History> history() {
        return ServiceDoors.of(History.class)
                .ask("scope", TABLE, (it, at) -> it.scope(at.kept.document()))
                .ask("scope", MEMBERS, (it, at) -> it.scope(at.open.document()))
                .ask("scope", ROUND, (it, at) -> it.scope(at.asked.document()))
                .ask("scope", NOBODY, (it, at) -> it.scope(DocumentId.create()))
                .act("sessions", TABLE, (it, at) -> sessions(it, at.kept))
                .act("sessions", ROUND, (it, at) -> sessions(it, at.asked))
                .act("writers", TABLE, (it, at) -> it.writers(at.kept.document()))
                .act("writers", MEMBERS, (it, at) -> it.writers(at.open.document()))
                .ask("words", TABLE, (it, at) -> it.words(at.kept.document(), session(at)))
                .act("lastChange", TABLE, (it, at) -> it.lastChange(at.kept.document(), 0))
                .ask("compare", TABLE, (it, at) -> it.compare(at.kept.document(), 0, 0))
                .ask("compare", ROUND, (it, at) -> it.compare(at.asked.document(), 0, 0))
                .ask("authors", TABLE, (it, at) -> it.authors(at.kept.document()))
                .ask("authors", MEMBERS, (it, at) -> it.authors(at.open.document()));
    }

    private static ServiceDoors<ReadableDocuments> readable() {
        return ServiceDoors.of(ReadableDocuments.class)
                .ask("among", TABLE, (it, at) -> it.among(Set.of(at.kept.document())))
                .ask("among", MEMBERS, (it, at) -> it.among(Set.of(at.open.document())))
                .ask("among", ROUND, (it, at) -> it.among(Set.of(at.asked.document())))
                .ask("among", NOBODY, (it, at) -> it.among(Set.of(DocumentId.create())));
    }

    private static void sessions(History history, Scene.Text text) {
        history.sessions(text.document(), 1, SessionFilter.ALL, 0, 1);
    }

    private static WritingSession session(Scene at) {
        var author = new Authorship(at.person(LEAD_DRAFTER), at.lead());
        var writer = new Writer(author, "", "", "");
        return new WritingSession(writer, Instant.EPOCH, Instant.EPOCH, 0, 0, null);
    }

    private static ServiceDoors<VersionNames> names() {
        return ServiceDoors.of(VersionNames.class)
                .act("all", TABLE, (it, at) -> it.all(at.kept.document()))
                .act("all", MEMBERS, (it, at) -> it.all(at.open.document()))
                .act("give", COMMENTING, (it, at) -> it.give(at.kept.document(), 0, "First"))
                .act("rename", NOBODY, (it, at) -> it.rename(at.kept.document(), 7, "Second"))
                .act("remove", NOBODY, (it, at) -> it.remove(at.kept.document(), 7));
    }

    private static ServiceDoors<Looks> looks() {
        return ServiceDoors.of(Looks.class)
                .act("look", TABLE, (it, at) -> it.look(at.kept.document()))
                .act("look", MEMBERS, (it, at) -> it.look(at.open.document()))
                .act("byOthers", TABLE, (it, at) -> it.byOthers(at.kept.document()))
                .act(
                        "byOtherOrganisations",
                        TABLE,
                        (it, at) -> it.byOtherOrganisations(at.kept.document()));
    }

    private static ServiceDoors<Restoring> restoring() {
        return ServiceDoors.of(Restoring.class)
                .act("restore", WRITING, (it, at) -> it.restore(at.kept.document(), 0))
                .deed("restore", NOBODY, (it, at) -> it.restore(at.asked.document(), 0));
    }
}
