package org.kpcsc.workspace.documents.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.policy.Policies;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.stereotype.Component;

/** Says afresh what somebody who is signed in may do in a document. */
@Component
class DocumentAccess {

    /**
     * What an actor has in a document.
     *
     * @param unseen whether others do not learn that they are there: a field monitor who only reads
     */
    record Admission(EditingMode mode, boolean unseen) {}

    private final SignIns signIns;
    private final Actors actors;
    private final Policies policies;

    DocumentAccess(SignIns signIns, Actors actors, Policies policies) {
        this.signIns = signIns;
        this.actors = actors;
        this.policies = policies;
    }

    boolean isLive(SignedIn signedIn) {
        return signIns.isLive(signedIn.signIn());
    }

    Optional<Admission> admission(SignedIn signedIn, DocumentId document) {
        return actor(signedIn).flatMap(actor -> admission(actor, document));
    }

    Optional<Actor> actor(SignedIn signedIn) {
        return actors.find(signedIn.person(), signedIn.actingFor());
    }

    /** From which version on they may be told the steps. */
    long historyFrom(SignedIn signedIn, DocumentId document) {
        return actor(signedIn)
                .map(actor -> policies.historyFrom(document, actor))
                .orElse(Long.MAX_VALUE);
    }

    private Optional<Admission> admission(Actor actor, DocumentId document) {
        return policies.mode(document, actor).map(mode -> admission(actor, mode));
    }

    /** What each of these actors has in each of the documents; who has nothing is left out. */
    Map<DocumentId, Map<Actor, Admission>> admissions(Map<DocumentId, Set<Actor>> asked) {
        var admissions = new HashMap<DocumentId, Map<Actor, Admission>>();
        policies.modes(asked)
                .forEach((document, modes) -> {
                    var here = new HashMap<Actor, Admission>();
                    modes.forEach((actor, mode) -> here.put(actor, admission(actor, mode)));
                    admissions.put(document, here);
                });
        return admissions;
    }

    private static Admission admission(Actor actor, EditingMode mode) {
        return new Admission(mode, isUnseen(actor, mode));
    }

    private static boolean isUnseen(Actor actor, EditingMode mode) {
        return mode == EditingMode.READ && actor.has(Role.FIELD_MONITOR);
    }
}
