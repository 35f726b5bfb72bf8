package org.kpcsc.workspace.accounts.setup;

import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.CoalitionSetUp;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.password.Passwords;
import org.kpcsc.workspace.accounts.person.Accounts;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Founding;
import org.kpcsc.workspace.organisations.OrganisationFacts;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.organisations.TermDates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Enters the coordinator organisation and its first person into an empty workspace, once, for
 * whoever holds the token that the start of the application wrote down.
 */
@Service
@ForAnyone
public class SetUp {

    /** Any number will do, as long as nothing else locks the same. */
    private static final long LOCK = 0x5e7_0b1e;

    private final Organisations organisations;
    private final Founding founding;
    private final Accounts accounts;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Token token;

    SetUp(
            Organisations organisations,
            Founding founding,
            Accounts accounts,
            Passwords passwords,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.founding = founding;
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    /** The first person of the coalition. */
    public record FirstPerson(
            PersonName name,
            UserName userName,
            @Nullable EmailAddress address,
            Language language,
            String password) {

        /** Hides the password from logs. */
        @Override
        public String toString() {
            return "FirstPerson";
        }
    }

    /** Whether nobody has been entered yet. */
    public boolean isNeeded() {
        return organisations.isEmpty();
    }

    /** Makes the token that opens the set-up; one made before no longer does. */
    @ForApplication
    public Token open() {
        var fresh = Token.create();
        token = fresh;
        return fresh;
    }

    public boolean opens(Token offered) {
        return Optional.ofNullable(token)
                .filter(known -> MessageDigest.isEqual(known.hash(), offered.hash()))
                .isPresent();
    }

    /** Throws {@link RefusedException} for a wrong token, a weak password, or a second time. */
    public void complete(Token offered, OrganisationFacts facts, FirstPerson first) {
        if (!opens(offered)) {
            throw new RefusedException("accounts.refused.set-up-token");
        }
        PasswordRules.check(first.password(), first.userName());
        var hash = passwords.hash(first.password());
        transaction.executeWithoutResult(_ -> enter(facts, first, hash));
        token = null;
    }

    private void enter(OrganisationFacts facts, FirstPerson first, String hash) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
        if (!isNeeded()) {
            throw new RefusedException("accounts.refused.set-up-done");
        }
        var organisation = OrganisationId.create();
        founding.enter(organisation, facts, Standing.MEMBER, null);
        founding.enterTerm(organisation, TermDates.runningNow());
        var person =
                accounts.open(
                        PersonId.create(),
                        new Accounts.Opening(
                                first.name(),
                                first.userName(),
                                first.address(),
                                first.language(),
                                hash));
        accounts.join(person, organisation, EnumSet.allOf(Role.class));
        events.publishEvent(new CoalitionSetUp(person, organisation));
    }
}
