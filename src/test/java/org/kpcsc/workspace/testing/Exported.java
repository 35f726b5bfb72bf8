package org.kpcsc.workspace.testing;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.html.Anchor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The file that the list on the page is taken along as. */
public final class Exported {

    private Exported() {}

    /** Its lines without the quotes, the headings first; none where it was refused. */
    public static List<String> lines() {
        var file = _download(_get(Anchor.class, spec -> spec.withClasses("ws-export")));
        return new String(file, StandardCharsets.UTF_8).lines().map(Exported::unmarked).toList();
    }

    private static String unmarked(String line) {
        return line.replace("\uFEFF", "").replace("\"", "");
    }
}
