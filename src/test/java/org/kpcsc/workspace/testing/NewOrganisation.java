package org.kpcsc.workspace.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.Founding;
import org.kpcsc.workspace.organisations.OrganisationFacts;
import org.kpcsc.workspace.organisations.Standing;

/** Organisations of a test's own, each under an acronym that no other has. */
public final class NewOrganisation {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private NewOrganisation() {}

    public static OrganisationId member(Founding founding, String acronym) {
        return enter(founding, acronym, Standing.MEMBER);
    }

    /** Its acronym begins with the given one, and is not how another's begins. */
    public static OrganisationId enter(Founding founding, String acronym, Standing standing) {
        var id = OrganisationId.create();
        founding.enter(id, facts(acronym + NEXT.incrementAndGet() + "X"), standing, null);
        return id;
    }

    private static OrganisationFacts facts(String acronym) {
        var name = LocalizedText.of(Language.EN, "An organisation");
        return new OrganisationFacts(acronym, name, new Country("ZW"), 2000, null, null);
    }
}
