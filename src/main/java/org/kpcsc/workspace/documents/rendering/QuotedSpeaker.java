package org.kpcsc.workspace.documents.rendering;

import java.util.Optional;
import org.kpcsc.workspace.documents.model.Node;

/** Whom a quotation quotes. */
public final class QuotedSpeaker {

    private QuotedSpeaker() {}

    /** Empty where nobody is named. */
    public static Optional<String> of(Node quotation) {
        return quotation.attrs().get("speaker") instanceof String speaker && !speaker.isBlank()
                ? Optional.of(speaker)
                : Optional.empty();
    }
}
