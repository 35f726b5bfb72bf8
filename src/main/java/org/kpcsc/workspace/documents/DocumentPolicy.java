package org.kpcsc.workspace.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.Actor;

/**
 * Who may do what in a document; implemented by the modules whose documents these are.
 *
 * <p>Asked afresh for every opening and every few seconds for whoever is connected.
 */
public interface DocumentPolicy {

    /** The mode the actor has; empty where they have none or the document is not this policy's. */
    Optional<EditingMode> modeFor(DocumentId document, Actor actor);

    /** {@link #modeFor} of many, for whoever looks after hundreds of connections. */
    default Map<DocumentId, Map<Actor, EditingMode>> modesFor(Map<DocumentId, Set<Actor>> asked) {
        var modes = new HashMap<DocumentId, Map<Actor, EditingMode>>();
        asked.forEach((document, actors) -> {
            var ofDocument = new HashMap<Actor, EditingMode>();
            actors.forEach(actor ->
                    modeFor(document, actor).ifPresent(mode -> ofDocument.put(actor, mode)));
            modes.put(document, ofDocument);
        });
        return modes;
    }

    /**
     * The earliest version from which the actor may be told step by step what was written, deleted
     * words included; whoever comes from before it is given the text of today instead.
     *
     * <p>0 where they may know all of it, or where the document is not this policy's.
     */
    default long historyFrom(DocumentId document, Actor actor) {
        return 0;
    }

    /**
     * Whether the actor, who may read the text, may also read what is said about it: a text that is
     * public has more readers than its drafting had.
     */
    default boolean mayReadComments(DocumentId document, Actor actor) {
        return modeFor(document, actor).isPresent();
    }

    /** The document's page; empty where it is not this policy's. */
    default Optional<DocumentPage> pageOf(DocumentId document) {
        return Optional.empty();
    }
}
