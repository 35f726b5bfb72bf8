package org.kpcsc.workspace.documents;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * The suggestions in a text that nobody has accepted or rejected yet.
 *
 * @param count how many
 * @param by for which organisations they were made, in the order of the text
 */
public record OpenSuggestions(int count, Set<OrganisationId> by) {}
