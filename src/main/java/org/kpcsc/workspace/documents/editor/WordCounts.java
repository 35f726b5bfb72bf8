package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;

/** Says how many words were added and removed, and how many that is only suggested for. */
final class WordCounts {

    private static final String WORDS = "documents.history.words";

    private WordCounts() {}

    static String text(Component where, long added, long removed, long suggested) {
        if (suggested == 0) {
            return where.getTranslation(WORDS, added, removed);
        }
        return added == 0 && removed == 0
                ? where.getTranslation(WORDS + ".suggested", suggested)
                : where.getTranslation(WORDS + ".all", added, removed, suggested);
    }
}
