package org.kpcsc.workspace.accounts.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;

class InvitationTests {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final PersonId AMINA = PersonId.create();

    private final Invitation invitation =
            new Invitation(
                    OrganisationId.create(),
                    new Invitee(new PersonName("Amina"), null, Language.FR, Set.of(Role.DRAFTER)),
                    PersonId.create(),
                    Token.create(),
                    NOW);

    @Test
    void isTakenOnce() {
        invitation.accept(AMINA, NOW);

        assertRefused(() -> invitation.accept(AMINA, NOW));
        assertRefused(invitation::withdraw);
        assertRefused(() -> invitation.renew(AMINA, Token.create(), NOW));
    }

    @Test
    void cannotBeTakenOnceItsTimeIsOver() {
        var late = NOW.plus(Invitation.HOLDS);

        assertThat(invitation.holds(late.minusSeconds(1))).isTrue();
        assertThat(invitation.holds(late)).isFalse();
        assertRefused(() -> invitation.accept(AMINA, late));
    }

    @Test
    void holdsAgainOnceRenewed() {
        var late = NOW.plus(Duration.ofDays(30));
        invitation.renew(AMINA, Token.create(), late);

        invitation.accept(AMINA, late.plusSeconds(1));

        assertThat(invitation.isOpen()).isFalse();
    }

    @Test
    void cannotBeTakenOnceWithdrawn() {
        invitation.withdraw();

        assertRefused(() -> invitation.accept(AMINA, NOW));
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RefusedException.class);
    }
}
