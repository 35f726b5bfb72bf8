package org.kpcsc.workspace.documents.log;

import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.suggestion.Suggestion;

/**
 * A suggestion that is new in a document.
 *
 * @param ordinal of the batch in which it first appears
 */
public record NewSuggestion(DocumentId document, long ordinal, Suggestion suggestion) {}
