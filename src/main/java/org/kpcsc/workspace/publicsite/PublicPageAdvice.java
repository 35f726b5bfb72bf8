package org.kpcsc.workspace.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every public page. */
@ControllerAdvice(basePackageClasses = PublicPageAdvice.class)
class PublicPageAdvice {

    private final PageFrames frames;

    PublicPageAdvice(PageFrames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request) {
        return frames.of(request, request.getServletPath());
    }
}
