package org.kpcsc.workspace.publicsite;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.stereotype.Component;

/** The organisations that the public may know of, in the order of a reader's alphabet. */
@Component
class PublicDirectory {

    private final Organisations organisations;

    PublicDirectory(Organisations organisations) {
        this.organisations = organisations;
    }

    List<MemberEntry> members(Language language) {
        return entries(organisations.members().stream(), language);
    }

    List<MemberEntry> partners(Language language) {
        return entries(
                organisations.all().stream().filter(each -> each.standing() == Standing.PARTNER),
                language);
    }

    private List<MemberEntry> entries(Stream<OrganisationProfile> profiles, Language language) {
        var coordinator = organisations.coordinator();
        var alphabet = Collator.getInstance(language.locale());
        return profiles.map(each ->
                        MemberEntry.of(
                                each, language, coordinator.filter(each.id()::equals).isPresent()))
                .sorted(Comparator.comparing(MemberEntry::name, alphabet))
                .toList();
    }
}
