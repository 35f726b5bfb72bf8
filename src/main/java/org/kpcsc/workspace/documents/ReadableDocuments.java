package org.kpcsc.workspace.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.documents.policy.Policies;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which of the texts that a browser has kept its person may still read. */
@Service
@ForActors
@Transactional(readOnly = true)
public class ReadableDocuments {

    private final CurrentActor current;
    private final Actors actors;
    private final Organisations organisations;
    private final Policies policies;

    ReadableDocuments(
            CurrentActor current, Actors actors, Organisations organisations, Policies policies) {
        this.current = current;
        this.actors = actors;
        this.organisations = organisations;
        this.policies = policies;
    }

    /**
     * Those that the person may read for any of their organisations, with their pages; the others
     * are left out, as are those that there are not.
     */
    public Map<DocumentId, DocumentPage> among(Collection<DocumentId> asked) {
        var me = current.require();
        var everyone = everyone(me);
        var readable = new HashMap<DocumentId, DocumentPage>();
        for (var document : asked) {
            if (everyone.stream().anyMatch(actor -> policies.mode(document, actor).isPresent())) {
                policies.page(document).ifPresent(page -> readable.put(document, page));
            }
        }
        return readable;
    }

    /** The person as they act now, and as they can act besides. */
    private List<Actor> everyone(Actor me) {
        var others =
                organisations.all().stream()
                        .filter(organisation -> !me.actsFor(organisation.id()))
                        .flatMap(organisation ->
                                actors.find(me.person(), organisation.id()).stream());
        return Stream.concat(Stream.of(me), others).toList();
    }
}
