package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.Command;

/**
 * Watches in the browser whether the text on the same desk has gone beyond a version, so that
 * nobody need ask the server about it.
 */
@Tag("version-watch")
@JsModule("./documents/version-watch/version-watch.ts")
class VersionWatch extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param passed called once, a moment after the text has gone beyond the version
     */
    VersionWatch(Command passed) {
        getElement().addEventListener("version-passed", event -> passed.execute());
    }

    /** From now on it is this version. */
    void set(long version) {
        getElement().setAttribute("version", String.valueOf(version));
    }
}
