package org.kpcsc.workspace.publicsite;

import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.statements.publication.EndorsingOrganisation;

/**
 * An organisation that stands under a statement, for a reader of one language.
 *
 * @param nameLanguage tag of the language that the name is in
 */
public record NamedOrganisation(String acronym, String name, String nameLanguage) {

    static NamedOrganisation of(EndorsingOrganisation organisation, Language reader) {
        var name = organisation.name();
        return new NamedOrganisation(
                organisation.acronym(), name.in(reader), name.languageFor(reader).tag());
    }
}
