package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every plain page. */
@ControllerAdvice(basePackageClasses = PlainPages.class)
class PlainPages {

    private final boolean demo;

    PlainPages(@Value("${workspace.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @ModelAttribute("page")
    PlainPage page(HttpServletRequest request) {
        return PlainPage.of(request, demo);
    }

    /** Fetches the form's token before the page begins, while a cookie can still be set. */
    @ModelAttribute("formToken")
    String formToken(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }
}
