package org.kpcsc.workspace.documents.authority;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;

/** What stands in the committer's queue. */
sealed interface Work {

    /**
     * A batch to be committed.
     *
     * @param carried how far it has been carried over later ones already; null for not at all
     */
    record Batch(
            Submission submission, @Nullable Carried carried, CompletableFuture<Outcome> outcome)
            implements Work {

        /** The version from which it is still to be carried. */
        long from() {
            return carried instanceof Carried.UpTo here ? here.version() : submission.version();
        }

        DocumentId document() {
            return submission.line().document();
        }
    }

    /** Something to be done between two transactions, after all that stood in the queue before. */
    record Task(Runnable action) implements Work {}

    static Set<DocumentId> documentsOf(List<Batch> group) {
        return group.stream().map(Batch::document).collect(Collectors.toSet());
    }
}
