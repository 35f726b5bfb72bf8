package org.kpcsc.workspace.documents.authority;

import org.kpcsc.workspace.documents.log.LoggedBatch;

/** What became of a submitted batch. */
public sealed interface Outcome {

    /** Committed; everyone is told by way of {@link CommitListener}. */
    record Accepted(LoggedBatch batch) implements Outcome {}

    /** Was committed before: here is what became of it then. */
    record Repeated(LoggedBatch batch) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    /** Came by a connection that a later one of the same editor has replaced. */
    record Fenced() implements Outcome {}
}
