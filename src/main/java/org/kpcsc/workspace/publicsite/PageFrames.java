package org.kpcsc.workspace.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the frame of a page from the request for it. */
@Component
class PageFrames {

    private final SiteStyle style;
    private final boolean demo;

    PageFrames(SiteStyle style, @Value("${workspace.demo:false}") boolean demo) {
        this.style = style;
        this.demo = demo;
    }

    PageFrame of(HttpServletRequest request, String address) {
        return new PageFrame(
                ReaderLanguage.of(request),
                ReaderLanguage.chosen(request).isPresent(),
                address,
                demo,
                style.address());
    }
}
