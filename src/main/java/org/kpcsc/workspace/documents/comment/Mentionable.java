package org.kpcsc.workspace.documents.comment;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be mentioned, or is.
 *
 * @param name of the person; null where the whole organisation is meant
 * @param acronym of the organisation
 */
public record Mentionable(Mention mention, @Nullable String name, String acronym) {}
