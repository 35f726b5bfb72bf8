package org.kpcsc.workspace.accounts.signin;

import java.util.List;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignInsEnded;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own sign-ins, and a focal person's hand on those of a colleague. */
@Service
@ForActors
@Transactional
public class OwnSignIns {

    private final SignInTable signIns;
    private final Belonging belonging;
    private final PresentSignIn present;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;

    OwnSignIns(
            SignInTable signIns,
            Belonging belonging,
            PresentSignIn present,
            CurrentActor current,
            ApplicationEventPublisher events) {
        this.signIns = signIns;
        this.belonging = belonging;
        this.present = present;
        this.current = current;
        this.events = events;
    }

    /** The one used last first. */
    @Transactional(readOnly = true)
    public List<SignInRow> mine() {
        return signIns.of(current.require().person());
    }

    /** The one that asks. */
    @Transactional(readOnly = true)
    public SignInId thisOne() {
        return remembered().signIn();
    }

    /** Ends one of one's own; throws {@link NotFoundException} for anybody else's. */
    public void end(SignInId signIn) {
        if (signIns.end(signIn, current.require().person()) == 0) {
            throw new NotFoundException();
        }
        ended(current.require().person());
    }

    /** Ends all of one's own but the one that asks; how many there were. */
    public int endOthers() {
        var person = current.require().person();
        var count = signIns.endOthers(remembered().signIn(), person);
        if (count > 0) {
            ended(person);
        }
        return count;
    }

    /** Ends every sign-in of a colleague at the organisation one is focal person of. */
    @ForRoles(Role.FOCAL_PERSON)
    public void endAllOf(PersonId colleague) {
        var actor = current.require();
        if (!belonging.belongs(colleague, actor.organisation())) {
            throw new NotFoundException();
        }
        events.publishEvent(new SignInsEnded(colleague, actor.organisation()));
        signIns.endAll(colleague);
        events.publishEvent(new AccessChanged());
    }

    /** The organisations one can act for, the present one among them. */
    @Transactional(readOnly = true)
    public List<OrganisationId> organisations() {
        return belonging.organisationsOf(current.require().person());
    }

    /** Acts for another of one's organisations from now on, in this sign-in and the next. */
    public void actFor(OrganisationId organisation) {
        var person = current.require().person();
        if (!belonging.belongs(person, organisation)) {
            throw new NotPermittedException();
        }
        signIns.actFor(remembered().signIn(), organisation);
        belonging.remember(person, organisation);
        events.publishEvent(new AccessChanged());
    }

    private void ended(PersonId person) {
        events.publishEvent(new SignInsEnded(person, current.require().organisation()));
        events.publishEvent(new AccessChanged());
    }

    private SignedIn remembered() {
        return present.find().orElseThrow(NotPermittedException::new);
    }
}
