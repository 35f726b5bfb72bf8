package org.kpcsc.workspace.accounts.reset;

import java.util.Optional;
import org.kpcsc.workspace.accounts.ResetLinkUsed;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.password.Passwords;
import org.kpcsc.workspace.accounts.person.Accounts;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.audit.AuditedEvent.By;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A new password for whoever holds a link, once. */
@Service
@ForAnyone
public class PasswordByLink {

    private final ResetTable links;
    private final Helpers helpers;
    private final Accounts accounts;
    private final Passwords passwords;
    private final StoredSignIns signIns;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    PasswordByLink(
            ResetTable links,
            Helpers helpers,
            Accounts accounts,
            Passwords passwords,
            StoredSignIns signIns,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.links = links;
        this.helpers = helpers;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.transaction = transaction;
        this.events = events;
    }

    /** The user name to show beside the new password; empty where the link no longer works. */
    public Optional<UserName> find(Token token) {
        return Optional.ofNullable(
                transaction.execute(_ ->
                        holding(token)
                                .map(ResetLink::person)
                                .map(accounts::userName)
                                .orElse(null)));
    }

    /**
     * Keeps a new password and ends every sign-in of the person.
     *
     * <p>Throws {@link RefusedException} for a weak password, or a link that no longer works.
     */
    public void choose(Token token, String password) {
        PasswordRules.check(password, find(token).orElseThrow(PasswordByLink::over));
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> keep(token, hash));
    }

    private void keep(Token token, String hash) {
        var link = holding(token).orElseThrow(PasswordByLink::over);
        if (!links.use(token)) {
            throw over();
        }
        var person = link.person();
        links.forgetAllOf(person);
        accounts.changePassword(person, hash);
        signIns.endAll(person);
        events.publishEvent(
                new ResetLinkUsed(
                        person,
                        accounts.organisations(person),
                        link.giver().map(By::organisation)));
        events.publishEvent(new AccessChanged());
    }

    private Optional<ResetLink> holding(Token token) {
        return links.find(token).filter(helpers::couldStillBeGiven);
    }

    private static RefusedException over() {
        return new RefusedException("accounts.refused.reset-over");
    }
}
