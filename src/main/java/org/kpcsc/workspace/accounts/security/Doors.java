package org.kpcsc.workspace.accounts.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What happens to requests that may not pass. */
class Doors implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Set on a request whose form was out of date; the page says so and shows a fresh form. */
    static final String STALE = "staleForm";

    /** Asks for a sign-in and comes back afterwards; what nobody may open is not there. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (!request.getRequestURI().startsWith("/workspace")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isPage(request)) {
            response.sendRedirect("/login" + returning(request));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /**
     * Shows a form again whose protection against foreign sites was out of date, with what was
     * typed into it except the password.
     *
     * <p>A plain page's form only: to be forwarded is to be let in, and a page of the workspace is
     * for the signed in.
     */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException, ServletException {
        if (exception instanceof CsrfException && isForm(request)) {
            request.setAttribute(STALE, true);
            dispatcher(request).forward(new AsGet(request), response);
        } else if (request.getRequestURI().startsWith("/workspace")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !request.getRequestURI().startsWith("/workspace");
    }

    private static RequestDispatcher dispatcher(HttpServletRequest request) {
        return Objects.requireNonNull(request.getRequestDispatcher(request.getRequestURI()));
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private static String returning(HttpServletRequest request) {
        var query = request.getQueryString();
        var page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return page.matches("/workspace/?")
                ? ""
                : "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
