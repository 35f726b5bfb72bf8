package org.kpcsc.workspace.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes whole addresses of paths, for what leaves the browser: mails and copied messages. */
@Component
public class Links {

    private final String baseUrl;

    Links(@Value("${workspace.base-url:http://localhost:8080}") String baseUrl) {
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    /** The address of a path from the site's root, as in {@code /workspace/statements}. */
    public String to(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path from the site's root");
        }
        return baseUrl + path;
    }
}
