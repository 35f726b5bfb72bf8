package org.kpcsc.workspace.documents.history;

import java.util.Optional;
import org.kpcsc.workspace.documents.rendering.Change;

/** Says in the reader's language who is behind a word. */
@FunctionalInterface
public interface Caption {

    /**
     * What is to be read of a word.
     *
     * @param by who added, removed, suggested or formatted it
     * @param of who had written it
     */
    String of(Change change, Optional<Deed> by, Optional<Deed> of);
}
