package org.kpcsc.workspace.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.Coalition.Someone;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.accounts.person.Roles;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.audit.AuditRow;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with accounts stands in the records of those it concerns, or has not happened. */
@AccountsTest
class RecordedActsTests {

    @Autowired Coalition coalition;
    @Autowired SigningIn signingIn;
    @Autowired OwnSignIns signIns;
    @Autowired OwnAccount account;
    @Autowired Roles roles;
    @Autowired Resets resets;
    @Autowired AuditTrail trail;
    @Autowired People people;
    @Autowired TransactionTemplate transaction;

    private OrganisationId zela = OrganisationId.create();
    private Someone amina = new Someone(PersonId.create(), "", null);
    private Someone focal = amina;

    @BeforeEach
    void enterAnOrganisation() {
        zela = coalition.member();
        amina = coalition.someone(zela, Role.DRAFTER);
        focal = coalition.someone(zela, Role.FOCAL_PERSON);
    }

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void tellWhoDidWhatToWhom() {
        act();

        assertThat(records())
                .extracting(row -> row.record().act())
                .containsExactly(
                        "accounts.OwnDetailsChanged",
                        "accounts.PasswordChanged",
                        "accounts.PersonSignedIn",
                        "accounts.SignInsEnded",
                        "accounts.ResetLinkMade",
                        "accounts.RolesChanged");
        assertThat(records())
                .filteredOn(row -> row.record().act().equals("accounts.RolesChanged"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.record().person()).isEqualTo(focal.id());
                    assertThat(row.subject()).isEqualTo(nameOf(amina));
                });
    }

    @Test
    void leaveNothingOfWhatDidNotHappen() {
        transaction.executeWithoutResult(all -> {
            act();
            all.setRollbackOnly();
        });

        assertThat(records()).isEmpty();
        assertThat(signingIn.prove(amina.userName(), Coalition.PASSWORD, "192.0.2.77"))
                .isInstanceOf(SigningIn.Proven.class);
    }

    /** The last of them first in the records. */
    private void act() {
        coalition.actAs(focal);
        roles.set(amina.id(), zela, Set.of(Role.DRAFTER, Role.READER));
        resets.linkFor(amina.id());
        signIns.endAllOf(amina.id());
        coalition.actAs(amina);
        account.changePassword(Coalition.PASSWORD, "another quiet river");
        account.change(new PersonName(nameOf(amina)), null, Language.PT);
    }

    /** Those about her, as the focal person reads them. */
    private List<AuditRow> records() {
        coalition.actAs(focal);
        return trail.page(
                new AuditFilter(null, null, null, amina.id().value(), null, null),
                AuditOrder.NEWEST,
                0,
                50);
    }

    private String nameOf(Someone someone) {
        return people.name(someone.id()).value();
    }
}
