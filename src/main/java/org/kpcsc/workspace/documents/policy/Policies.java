package org.kpcsc.workspace.documents.policy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.documents.DocumentPolicy;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All policies there are, asked afresh: what one of them grants is granted. */
@Component
public class Policies {

    private final ObjectProvider<DocumentPolicy> all;

    Policies(ObjectProvider<DocumentPolicy> all) {
        this.all = all;
    }

    /** Empty where the actor may not know of the document. */
    public Optional<EditingMode> mode(DocumentId document, Actor actor) {
        return most(all.stream(), document, actor);
    }

    /** The same of many; whoever has nothing in a document is left out. */
    public Map<DocumentId, Map<Actor, EditingMode>> modes(Map<DocumentId, Set<Actor>> asked) {
        var modes = new HashMap<DocumentId, Map<Actor, EditingMode>>();
        all.forEach(policy ->
                policy.modesFor(asked)
                        .forEach((document, granted) -> {
                            var most = modes.computeIfAbsent(document, _ -> new HashMap<>());
                            granted.forEach(
                                    (actor, mode) -> most.merge(actor, mode, Policies::more));
                        }));
        return modes;
    }

    private static EditingMode more(EditingMode one, EditingMode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** As {@link #mode}, but empty where the actor may not read what is said about the text. */
    public Optional<EditingMode> modeInComments(DocumentId document, Actor actor) {
        var reading = all.stream().filter(policy -> policy.mayReadComments(document, actor));
        return most(reading, document, actor);
    }

    private static Optional<EditingMode> most(
            Stream<DocumentPolicy> policies, DocumentId document, Actor actor) {
        return policies.flatMap(policy -> policy.modeFor(document, actor).stream())
                .max(Comparator.naturalOrder());
    }

    /** From which version on the actor may be told the steps: where policies differ, the latest. */
    public long historyFrom(DocumentId document, Actor actor) {
        return all.stream()
                .mapToLong(policy -> policy.historyFrom(document, actor))
                .max()
                .orElse(Long.MAX_VALUE);
    }

    /** Empty where the document is nobody's. */
    public Optional<DocumentPage> page(DocumentId document) {
        return all.stream().flatMap(policy -> policy.pageOf(document).stream()).findFirst();
    }
}
