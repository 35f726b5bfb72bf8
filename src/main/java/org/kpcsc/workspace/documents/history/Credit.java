package org.kpcsc.workspace.documents.history;

import org.jspecify.annotations.Nullable;

/**
 * Who is behind a word of a comparison.
 *
 * @param by who put it in or took it out; null where nobody did, or it cannot be told
 * @param of who had written it; null where it was there from the beginning, or is not told
 */
public record Credit(@Nullable Origin by, @Nullable Origin of) {}
