package org.kpcsc.workspace.documents.comment;

import java.util.Optional;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.documents.policy.Policies;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** Says afresh, by the policies of those whose texts these are, who may talk about a text. */
@Component
class CommentDesk {

    private final Policies policies;
    private final Actors actors;
    private final CurrentActor currentActor;

    CommentDesk(Policies policies, Actors actors, CurrentActor currentActor) {
        this.policies = policies;
        this.actors = actors;
        this.currentActor = currentActor;
    }

    /** Throws {@link NotFoundException} where whoever asks may not read what is said about it. */
    CommentRights mine(DocumentId document) {
        return rights(document, currentActor.require()).orElseThrow(NotFoundException::new);
    }

    boolean mayRead(DocumentId document) {
        return rights(document, currentActor.require()).isPresent();
    }

    Actor me() {
        return currentActor.require();
    }

    /** Whether somebody may read the thread at this moment. */
    boolean reads(Authorship reader, CommentThread thread) {
        return actors.find(reader.person(), reader.organisation())
                .flatMap(actor -> rights(thread.document(), actor))
                .filter(rights -> rights.mayRead(thread))
                .isPresent();
    }

    /** Whether somebody may read what is said about the text to everyone. */
    boolean reads(Authorship reader, DocumentId document) {
        return actors.find(reader.person(), reader.organisation())
                .flatMap(actor -> rights(document, actor))
                .isPresent();
    }

    private Optional<CommentRights> rights(DocumentId document, Actor actor) {
        return policies.modeInComments(document, actor)
                .map(mode -> new CommentRights(actor, mode, policies.historyFrom(document, actor)));
    }

    Optional<DocumentPage> page(DocumentId document) {
        return policies.page(document);
    }

    /** Where a notice about a thread leads. */
    static String pathOf(DocumentPage page, ThreadId thread) {
        return page.path() + "?panel=comments&thread=" + thread;
    }
}
