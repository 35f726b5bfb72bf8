package org.kpcsc.workspace.documents.suggestion;

import java.time.Instant;
import org.kpcsc.workspace.documents.Authorship;

/**
 * Whose a suggestion is.
 *
 * @param author of the batch in which the id first appeared
 * @param at when that batch was committed
 */
public record Suggestion(SuggestionId id, Authorship author, Instant at) {}
