package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.accounts.security.SignInCookie;
import org.kpcsc.workspace.accounts.signin.PresentSignIn;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.springframework.stereotype.Component;

/** Lets a browser in once a sign-in has begun, and out again. */
@Component
class Entry {

    static final String WORKSPACE = "/workspace/";

    /**
     * A page of the workspace and of nothing else: no other host, no way out of the path, nothing
     * that Spring would fill in as a template, and no more than fits into a header.
     */
    private static final Pattern INSIDE = Pattern.compile("/workspace/[^\\\\\\s{}]{0,1000}");

    private final SignInCookie cookie;
    private final SigningIn signingIn;
    private final PresentSignIn present;

    Entry(SignInCookie cookie, SigningIn signingIn, PresentSignIn present) {
        this.cookie = cookie;
        this.signingIn = signingIn;
        this.present = present;
    }

    Optional<SignedIn> present() {
        return present.find();
    }

    /** Whether the browser still holds a sign-in, even one that has ended. */
    boolean wasSignedIn(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    /** Where to go on: the page that was asked for, or Home. */
    static String target(@Nullable String wanted) {
        return wanted != null && INSIDE.matcher(wanted).matches() && !wanted.contains("/..")
                ? wanted
                : WORKSPACE;
    }

    /** Gives the browser the new sign-in; whatever it held before is over. */
    void open(HttpServletRequest request, HttpServletResponse response, SigningIn.Begun begun) {
        leaveWhatWas(request);
        cookie.write(request, response, begun.token());
    }

    /**
     * Takes the cookies along that stand for nothing any more.
     *
     * <p>The session is left to whoever shows pages from it: were it ended here, they could no
     * longer be told to leave, and would stay on the screen.
     */
    void close(HttpServletRequest request, HttpServletResponse response) {
        present().ifPresent(signingIn::end);
        cookie.clear(request, response);
        var session = new Cookie("JSESSIONID", "");
        session.setPath("/");
        session.setMaxAge(0);
        response.addCookie(session);
    }

    private void leaveWhatWas(HttpServletRequest request) {
        present().ifPresent(signingIn::end);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
