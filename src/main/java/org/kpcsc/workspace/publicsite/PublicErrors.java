package org.kpcsc.workspace.publicsite;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Errors outside the workspace, as pages in the reader's language that say what to do.
 *
 * <p>They tell nothing of the cause, ask no other module, and offer no link made from the address
 * that failed.
 */
@Controller
@ControllerAdvice(basePackageClasses = PublicErrors.class)
class PublicErrors implements ErrorController {

    private final PageFrames frames;

    PublicErrors(PageFrames frames) {
        this.frames = frames;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND);
    }

    /** Where the container ends up; what the firewall refused has met no filter chain before. */
    @RequestMapping("/error")
    ModelAndView failed(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("Content-Security-Policy", PublicSiteSecurity.CONTENT_POLICY);
        return page(request, status(request));
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status) {
        return new ModelAndView(
                "publicsite/error",
                Map.of(
                        "frame", frames.of(request, "/"),
                        "status", status.value(),
                        "error", "publicsite.error." + explanation(status)),
                status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static int explanation(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> 403;
            case NOT_FOUND, GONE -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }
}
