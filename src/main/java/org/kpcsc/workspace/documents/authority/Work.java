package org.kpcsc.workspace.documents.authority;

import java.util.concurrent.CompletableFuture;
import org.kpcsc.workspace.documents.DocumentId;

/** What stands in the committer's queue. */
sealed interface Work {

    record Batch(Submission submission, CompletableFuture<Outcome> outcome) implements Work {

        DocumentId document() {
            return submission.line().document();
        }
    }

    /** Something to be done between two transactions, after all that stood in the queue before. */
    record Task(Runnable action) implements Work {}
}
