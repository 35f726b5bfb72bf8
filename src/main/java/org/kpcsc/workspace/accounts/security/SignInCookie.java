package org.kpcsc.workspace.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kpcsc.workspace.accounts.signin.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a sign-in's token, out of reach of scripts and of other sites. */
@Component
public class SignInCookie {

    private static final String NAME = "sign-in";

    /** The database says when a sign-in runs out; the cookie only must not be gone before. */
    private static final Duration KEPT = Duration.ofDays(400);

    public Optional<Token> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
                .findFirst()
                .map(cookie -> new Token(cookie.getValue()));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Token token) {
        send(request, response, token.value(), KEPT);
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String value,
            Duration maxAge) {
        var cookie =
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(maxAge)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
