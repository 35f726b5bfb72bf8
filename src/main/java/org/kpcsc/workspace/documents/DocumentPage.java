package org.kpcsc.workspace.documents;

import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * Where a text is read, for whoever is told of something that was said about it.
 *
 * @param title what people call it
 * @param path of its page, below {@code /workspace/} and without a leading slash
 * @param organisations whose people have to do with it: they write it, are invited to, or may read
 *     it as a draft
 */
public record DocumentPage(String title, String path, Set<OrganisationId> organisations) {

    public DocumentPage {
        organisations = Set.copyOf(organisations);
    }
}
