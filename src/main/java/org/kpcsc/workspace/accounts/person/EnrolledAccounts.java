package org.kpcsc.workspace.accounts.person;

import java.util.List;
import org.kpcsc.workspace.accounts.Enrolment;
import org.kpcsc.workspace.accounts.password.Passwords;
import org.kpcsc.workspace.kernel.ForApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts that nobody was invited to. */
@Service
@ForApplication
@Transactional
class EnrolledAccounts implements Enrolment {

    private final Accounts accounts;
    private final Passwords passwords;

    EnrolledAccounts(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void enrol(List<Newcomer> newcomers, String password) {
        var hash = passwords.hash(password);
        newcomers.forEach(newcomer -> enrol(newcomer, hash));
    }

    private void enrol(Newcomer newcomer, String hash) {
        accounts.open(
                newcomer.person(),
                new Accounts.Opening(
                        newcomer.name(),
                        newcomer.userName(),
                        newcomer.address(),
                        newcomer.language(),
                        hash));
        newcomer.roles()
                .forEach((organisation, roles) ->
                        accounts.join(newcomer.person(), organisation, roles));
    }
}
