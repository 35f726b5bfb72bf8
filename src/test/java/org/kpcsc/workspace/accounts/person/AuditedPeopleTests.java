package org.kpcsc.workspace.accounts.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@Transactional
class AuditedPeopleTests {

    @Autowired Coalition coalition;
    @Autowired People people;
    @Autowired AuditedPeople audited;

    @Test
    void areFoundByNameByThoseAloneWhoMayKnowThem() {
        var zela = coalition.member();
        var monitor = coalition.someone(zela, Role.FIELD_MONITOR);
        var name = people.name(monitor.id()).value().toUpperCase(Locale.ROOT);

        assertThat(audited.called(name, Acting.someone(zela, Role.FOCAL_PERSON)))
                .containsExactly(monitor.id());
        assertThat(audited.called(name, Acting.someone(coalition.member(), Role.FOCAL_PERSON)))
                .isEmpty();
        assertThat(audited.called("nobody", Acting.someone(zela, Role.FOCAL_PERSON))).isEmpty();
    }
}
