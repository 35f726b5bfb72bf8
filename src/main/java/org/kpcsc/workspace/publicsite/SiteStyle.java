package org.kpcsc.workspace.publicsite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kpcsc.workspace.kernel.ContentHash;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The stylesheet and the mark of all plain pages.
 *
 * <p>Under the address that names its content the stylesheet is kept for ever; under the bare one,
 * which other pages may use, it is asked for again.
 */
@Controller
class SiteStyle {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final byte[] css = content("site.css");
    private final byte[] mark = content("site.svg");
    private final String version = ContentHash.of(css).hex().substring(0, 12);

    String address() {
        return "/site.css?v=" + version;
    }

    @GetMapping("/site.css")
    ResponseEntity<byte[]> css(@RequestParam(name = "v", defaultValue = "") String asked) {
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        return ResponseEntity.ok()
                .cacheControl(asked.equals(version) ? forEver : CacheControl.noCache())
                .contentType(CSS)
                .body(css);
    }

    @GetMapping("/site.svg")
    ResponseEntity<byte[]> mark() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                .contentType(SVG)
                .body(mark);
    }

    private static byte[] content(String name) {
        try {
            return new ClassPathResource("publicsite/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("part of the application is missing: " + name, e);
        }
    }
}
