package org.kpcsc.workspace.documents.comment;

import org.kpcsc.workspace.documents.Authorship;

/**
 * Whoever said or did something, as people see them: with their organisation.
 *
 * @param colour the organisation's
 */
public record Speaker(Authorship who, String name, String acronym, String colour) {}
