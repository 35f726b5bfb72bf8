package org.kpcsc.workspace.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.ui.ColleaguesNavigation;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Register;

class SuggestionTests {

    private final OrganisationId mine = OrganisationId.create();
    private final Register register = mock();
    private final Organisations organisations = mock();
    private final PersonId me = PersonId.create();
    private final ColleaguesNavigation colleagues = mock();

    @Test
    void theCoordinatorOfAnEmptyCoalitionAdmitsTheOthers() {
        when(register.mayAdmit()).thenReturn(true);
        among(1, true);

        assertThat(suggestedTo(Role.DRAFTER).key()).isEqualTo("shell.home.admit");
    }

    @Test
    void whoIsAloneAndMayInviteInvitesAColleague() {
        among(5, true);

        assertThat(suggestedTo(Role.FOCAL_PERSON, Role.DRAFTER))
                .isEqualTo(new Suggestion("shell.home.invite", "organisations/" + mine));
    }

    @Test
    void whoMayWriteStartsAStatement() {
        when(register.mayAdmit()).thenReturn(true);
        among(5, false);

        assertThat(suggestedTo(Role.FOCAL_PERSON, Role.DRAFTER).key())
                .isEqualTo("shell.home.start");
    }

    @Test
    void whoMayOnlyReadWaits() {
        among(5, false);

        assertThat(suggestedTo(Role.READER))
                .isEqualTo(new Suggestion("shell.home.wait", "statements"));
    }

    private void among(int inTheCoalition, boolean alone) {
        when(organisations.all())
                .thenReturn(Collections.nCopies(inTheCoalition, mock(OrganisationProfile.class)));
        when(colleagues.amAlone()).thenReturn(alone);
    }

    private Suggestion suggestedTo(Role... roles) {
        var actor = new Actor(me, mine, Set.of(roles), true, false);
        CurrentActor current = () -> Optional.of(actor);
        return new Suggestion.Source(current, register, organisations, colleagues).forMe();
    }
}
