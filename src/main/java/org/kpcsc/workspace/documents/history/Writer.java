package org.kpcsc.workspace.documents.history;

import org.kpcsc.workspace.documents.Authorship;

/**
 * Somebody who wrote, as readers know them.
 *
 * @param colour of the organisation, as {@code #rrggbb}
 */
public record Writer(Authorship author, String name, String acronym, String colour) {}
