package org.kpcsc.workspace.documents.transport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<DocumentPolicy> policies;

    DocumentAccess(SignIns signIns, Actors actors, ObjectProvider<DocumentPolicy> policies) {
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

    /** From which version on they may be told the steps: where policies differ, the latest. */
    long historyFrom(SignedIn signedIn, DocumentId document) {
        return actor(signedIn)
                .flatMap(actor ->
                        policies.stream()
                                .map(policy -> policy.historyFrom(document, actor))
                                .max(Comparator.naturalOrder()))
                .orElse(Long.MAX_VALUE);
    }

    Optional<Admission> admission(Actor actor, DocumentId document) {
        return modes(actor, document).stream()
                .max(Comparator.naturalOrder())
                .map(mode -> new Admission(mode, isUnseen(actor, mode)));
    }

    private List<EditingMode> modes(Actor actor, DocumentId document) {
        return policies.stream()
                .map(policy -> policy.modeFor(document, actor))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isUnseen(Actor actor, EditingMode mode) {
        return mode == EditingMode.READ && actor.has(Role.FIELD_MONITOR);
    }
}
