package org.kpcsc.workspace.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Founding;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.organisations.TermDates;
import org.kpcsc.workspace.testing.NewOrganisation;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Makes organisations and people, each new, and lets a test act as one of them. */
@TestComponent
public class Coalition {

    public static final String PASSWORD = "three quiet rivers";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Founding founding;
    private final Organisations organisations;
    private final Enrolment enrolment;
    private final SigningIn signingIn;
    private final SecurityContextHolderStrategy contexts;

    Coalition(
            Founding founding,
            Organisations organisations,
            Enrolment enrolment,
            SigningIn signingIn,
            SecurityContextHolderStrategy contexts) {
        this.founding = founding;
        this.organisations = organisations;
        this.enrolment = enrolment;
        this.signingIn = signingIn;
        this.contexts = contexts;
    }

    /** Somebody with an account. */
    public record Someone(PersonId id, String userName, @Nullable EmailAddress address) {}

    public OrganisationId organisation(Standing standing) {
        return NewOrganisation.enter(founding, "T", standing);
    }

    public OrganisationId member() {
        return organisation(Standing.MEMBER);
    }

    /** The one whose term runs; entered when first asked for. */
    public OrganisationId coordinator() {
        return organisations
                .coordinator()
                .orElseGet(() -> {
                    var id = member();
                    founding.enterTerm(id, TermDates.runningNow());
                    return id;
                });
    }

    public Someone someone(OrganisationId organisation, Role... roles) {
        return someone(Map.of(organisation, Set.of(roles)));
    }

    public Someone someone(Map<OrganisationId, Set<Role>> roles) {
        var number = NEXT.incrementAndGet();
        var address = new EmailAddress("person" + number + "@example.org");
        var userName = "person" + number;
        var id = PersonId.create();
        enrolment.enrol(
                List.of(
                        new Enrolment.Newcomer(
                                id,
                                new PersonName("Person " + number),
                                new UserName(userName),
                                address,
                                Language.EN,
                                roles)),
                PASSWORD);
        return new Someone(id, userName, address);
    }

    /** From here on in this thread, with a sign-in of its own. */
    public SignedIn actAs(Someone someone) {
        var begun = signingIn.begin(someone.userName(), "Test").orElseThrow();
        var context = contexts.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(begun.signedIn(), "", List.of()));
        contexts.setContext(context);
        return begun.signedIn();
    }

    public void actAsNobody() {
        contexts.clearContext();
    }
}
