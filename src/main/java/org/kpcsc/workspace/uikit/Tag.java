package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.kpcsc.workspace.kernel.Tone;

/** A state as a word on a soft colour. */
public final class Tag extends Span {

    public Tag(String word, Tone tone) {
        super(word);
        addClassNames("ws-tag", "ws-tag-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
