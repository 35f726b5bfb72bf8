package org.kpcsc.workspace.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * There is nothing at an address below {@code /workspace/} that is written in another way than by
 * the workspace itself, as {@code /%77orkspace/} is.
 *
 * <p>The server finds the workspace at it all the same, and Spring fails over the difference before
 * any rule of ours is asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneSpelling extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOdd(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOdd(HttpServletRequest request) {
        var address = request.getRequestURI();
        var servlet = request.getServletPath();
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !address.equals(servlet)
                && !address.startsWith(servlet + "/");
    }
}
