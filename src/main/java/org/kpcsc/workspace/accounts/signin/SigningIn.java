package org.kpcsc.workspace.accounts.signin;

import java.time.Duration;
import java.util.Optional;
import org.kpcsc.workspace.accounts.PersonSignedIn;
import org.kpcsc.workspace.accounts.PersonSignedOut;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.password.Passwords;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Begins sign-ins for who knows the password, and ends them. */
@Service
@ForAnyone
public class SigningIn {

    private final CredentialTable credentials;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignInTable signIns;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    SigningIn(
            CredentialTable credentials,
            Passwords passwords,
            Throttle throttle,
            SignInTable signIns,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.signIns = signIns;
        this.transaction = transaction;
        this.events = events;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {}

    /** The token belongs in the cookie and is nowhere else. */
    public record Begun(SignedIn signedIn, Token token) implements Outcome {}

    /** What came of an attempt to prove who one is. */
    public sealed interface Proof {}

    /** It is this person, whether or not they belong to an organisation at present. */
    public record Proven(PersonId person) implements Proof {}

    /** Wrong name or wrong password or a closed account: nobody is told which. */
    public record Wrong() implements Outcome, Proof {}

    public record TooMany(Duration delay) implements Outcome, Proof {}

    /**
     * Tries a user name or e-mail address with a password, and begins a sign-in.
     *
     * <p>Throws {@link RefusedException} where too many try at once.
     *
     * @param from the network address, kept in memory only
     * @param device a rough name for the list of sign-ins
     */
    public Outcome attempt(String name, String password, String from, String device) {
        return switch (prove(name, password, from)) {
            case Proven _ -> begin(name, device).<Outcome>map(begun -> begun).orElse(new Wrong());
            case Wrong wrong -> wrong;
            case TooMany tooMany -> tooMany;
        };
    }

    /** As {@link #attempt}, without beginning anything. */
    public Proof prove(String name, String password, String from) {
        var typed = UserName.normalised(name);
        var delay = throttle.attempt(typed, from);
        if (delay.isPresent()) {
            return new TooMany(delay.get());
        }
        var known = credentials.find(typed);
        if (!passwords.matches(password, known.map(CredentialTable.Credentials::hash))) {
            return new Wrong();
        }
        throttle.succeeded(typed, from);
        return new Proven(known.orElseThrow().person());
    }

    /**
     * Begins a sign-in for someone who has just proved who they are; empty where they belong to no
     * organisation.
     */
    @ForApplication
    public Optional<Begun> begin(String userNameOrAddress, String device) {
        return credentials
                .find(UserName.normalised(userNameOrAddress))
                .flatMap(known ->
                        known.actingFor()
                                .map(organisation ->
                                        begin(
                                                new SignedIn(
                                                        known.person(),
                                                        organisation,
                                                        SignInId.create()),
                                                device)));
    }

    private Begun begin(SignedIn signedIn, String device) {
        var token = Token.create();
        transaction.executeWithoutResult(_ -> {
            signIns.add(signedIn, token, device);
            events.publishEvent(new PersonSignedIn(signedIn.person(), signedIn.actingFor()));
        });
        return new Begun(signedIn, token);
    }

    /** Ends a sign-in, where it still holds; the caller has seen its cookie. */
    @ForApplication
    public void end(SignedIn signedIn) {
        transaction.executeWithoutResult(_ -> {
            if (signIns.end(signedIn.signIn(), signedIn.person()) > 0) {
                events.publishEvent(new PersonSignedOut(signedIn.person(), signedIn.actingFor()));
                events.publishEvent(new AccessChanged());
            }
        });
    }
}
