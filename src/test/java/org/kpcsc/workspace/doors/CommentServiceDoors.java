package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.COMMENTING_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.COMMENTING_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.LEAD;
import static org.kpcsc.workspace.doors.Caller.LEAD_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.LEAD_MONITOR;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.ROUND;
import static org.kpcsc.workspace.doors.Caller.TABLE;
import static org.kpcsc.workspace.doors.Caller.with;
import static org.kpcsc.workspace.doors.Caller.without;

import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Saying;
import org.kpcsc.workspace.documents.comment.TextPlace;
import org.kpcsc.workspace.documents.comment.ThreadId;

/** Who may ask for what is said about a text, and say something. */
final class CommentServiceDoors {

    private static final Saying SAYING = new Saying("Indeed.", Set.of());
    private static final TextPlace WORDS = new TextPlace(0, 1, 3);

    /** Nobody who is nothing but a monitor is to be seen by others. */
    private static final Set<Caller> LEADS_SPEAKERS = without(LEAD, LEAD_MONITOR);

    private static final Set<Caller> SPEAKERS =
            with(LEADS_SPEAKERS, COMMENTING_DRAFTER, COMMENTING_REPRESENTATIVE);
    private static final Set<Caller> AUTHOR = Set.of(LEAD_DRAFTER);

    static final List<ServiceDoors<?>> ALL = List.of(comments());

    private CommentServiceDoors() {}

    private static ServiceDoors<Comments> comments() {
        return ServiceDoors.of(Comments.class)
                .ask("isOpenOn", TABLE, (it, at) -> it.isOpenOn(at.kept.document()))
                .ask("isOpenOn", ROUND, (it, at) -> it.isOpenOn(at.published.document()))
                .ask("about", TABLE, (it, at) -> reads(it, at.kept.document(), at.thread))
                .ask("about", LEAD, (it, at) -> reads(it, at.kept.document(), at.ownThread))
                .ask("about", ROUND, (it, at) -> it.about(at.published.document()))
                .ask("about", NOBODY, (it, at) -> it.about(DocumentId.create()))
                .ask("words", SPEAKERS, (it, at) -> it.words(at.kept.document(), WORDS))
                .ask("mentionable", SPEAKERS, (it, at) -> it.mentionable(at.kept.document()))
                .act("open", SPEAKERS, (it, at) -> open(it, at.kept))
                .act("open", LEADS_SPEAKERS, (it, at) -> open(it, at.asked))
                .act("open", NOBODY, (it, at) -> open(it, at.published))
                .act("answer", SPEAKERS, (it, at) -> it.answer(at.thread, SAYING))
                .act("answer", LEADS_SPEAKERS, (it, at) -> it.answer(at.ownThread, SAYING))
                .act("edit", AUTHOR, (it, at) -> it.edit(at.thread, at.comment, SAYING))
                .act("delete", AUTHOR, (it, at) -> it.delete(at.thread, at.comment))
                .act("resolve", SPEAKERS, (it, at) -> it.resolve(at.thread))
                .act("reopen", SPEAKERS, (it, at) -> it.reopen(at.thread))
                .act("look", TABLE, (it, at) -> it.look(at.thread))
                .act("look", LEAD, (it, at) -> it.look(at.ownThread))
                .act("look", NOBODY, (it, at) -> it.look(ThreadId.create()));
    }

    private static boolean reads(Comments comments, DocumentId text, ThreadId thread) {
        return comments.about(text).threads().stream().anyMatch(one -> one.id().equals(thread));
    }

    private static void open(Comments comments, Scene.Text text) {
        comments.open(text.document(), null, Readership.EVERYONE, SAYING);
    }
}
