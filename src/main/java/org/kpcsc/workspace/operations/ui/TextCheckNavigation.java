package org.kpcsc.workspace.operations.ui;

import org.springframework.modulith.NamedInterface;

/** The way to the check of all texts. */
@NamedInterface("navigation")
public final class TextCheckNavigation {

    static final String PATH = "texts";

    private TextCheckNavigation() {}

    /** For a link; relative to the workspace. */
    public static String path() {
        return PATH;
    }
}
