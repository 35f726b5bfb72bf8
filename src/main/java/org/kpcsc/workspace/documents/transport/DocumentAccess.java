package org.kpcsc.workspace.documents.transport;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
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

    private Optional<Admission> admission(Actor actor, DocumentId document) {
        return policies.stream()
                .map(policy -> policy.modeFor(document, actor))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(mode -> new Admission(mode, isUnseen(actor, mode)));
    }

    /** What each of these actors has in each of the documents; who has nothing is left out. */
    Map<DocumentId, Map<Actor, Admission>> admissions(Map<DocumentId, Set<Actor>> asked) {
        var modes = new HashMap<DocumentId, Map<Actor, EditingMode>>();
        policies.forEach(policy ->
                policy.modesFor(asked)
                        .forEach((document, of) -> {
                            var most = modes.computeIfAbsent(document, _ -> new HashMap<>());
                            of.forEach((actor, mode) ->
                                    most.merge(
                                            actor,
                                            mode,
                                            BinaryOperator.maxBy(Comparator.naturalOrder())));
                        }));
        var admissions = new HashMap<DocumentId, Map<Actor, Admission>>();
        modes.forEach((document, of) -> {
            var ofDocument = new HashMap<Actor, Admission>();
            of.forEach((actor, mode) ->
                    ofDocument.put(actor, new Admission(mode, isUnseen(actor, mode))));
            admissions.put(document, ofDocument);
        });
        return admissions;
    }

    private static boolean isUnseen(Actor actor, EditingMode mode) {
        return mode == EditingMode.READ && actor.has(Role.FIELD_MONITOR);
    }
}
