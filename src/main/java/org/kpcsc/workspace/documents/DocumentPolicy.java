package org.kpcsc.workspace.documents;

import java.util.Optional;
import org.kpcsc.workspace.kernel.Actor;

/**
 * Who may do what in a document; implemented by the modules whose documents these are.
 *
 * <p>Asked afresh for every opening and every few seconds for whoever is connected.
 */
public interface DocumentPolicy {

    /** The mode the actor has; empty where they have none or the document is not this policy's. */
    Optional<EditingMode> modeFor(DocumentId document, Actor actor);
}
