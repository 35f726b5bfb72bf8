package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.ASKED_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.LEAD;
import static org.kpcsc.workspace.doors.Caller.LEADING;
import static org.kpcsc.workspace.doors.Caller.LEAD_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.ROUND;
import static org.kpcsc.workspace.doors.Caller.TABLE;
import static org.kpcsc.workspace.doors.Caller.with;

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
                .ask("words", LEADING, (it, at) -> it.words(at.kept.document(), WORDS))
                .ask("mentionable", LEADING, (it, at) -> it.mentionable(at.kept.document()))
                .act("open", LEADING, (it, at) -> open(it, at.kept))
                .act("open", with(LEADING, ASKED_REPRESENTATIVE), (it, at) -> open(it, at.asked))
                .act("open", NOBODY, (it, at) -> open(it, at.published))
                .act("answer", LEADING, (it, at) -> it.answer(at.thread, SAYING))
                .act("answer", LEADING, (it, at) -> it.answer(at.ownThread, SAYING))
                .act("edit", AUTHOR, (it, at) -> it.edit(at.thread, at.comment, SAYING))
                .act("delete", AUTHOR, (it, at) -> it.delete(at.thread, at.comment))
                .act("resolve", LEADING, (it, at) -> it.resolve(at.thread))
                .act("reopen", LEADING, (it, at) -> it.reopen(at.thread))
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
