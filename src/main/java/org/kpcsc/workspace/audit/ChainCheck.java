package org.kpcsc.workspace.audit;

import org.kpcsc.workspace.kernel.ContentHash;

/** What came of recomputing the chain of records from its beginning. */
public sealed interface ChainCheck {

    /** Nothing was changed, left out or put in; whoever noted an earlier end can compare. */
    record Intact(long records, ContentHash end) implements ChainCheck {}

    /** Up to there everything fits; this record, or its seal, was tampered with. */
    record BrokenAt(long ordinal) implements ChainCheck {}
}
