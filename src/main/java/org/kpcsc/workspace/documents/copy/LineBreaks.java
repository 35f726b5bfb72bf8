package org.kpcsc.workspace.documents.copy;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end.
 *
 * <p>As the JDK has it, but never behind an apostrophe, nor before a sign that French sets apart
 * from its word.
 */
final class LineBreaks implements FSTextBreaker {

    private static final String KEEP_TOGETHER_AFTER = "’'«";
    private static final String KEEP_TOGETHER_BEFORE = "»:;!?";

    private final BreakIterator breaks;
    private String text = "";

    LineBreaks(Locale locale) {
        this.breaks = BreakIterator.getLineInstance(locale);
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    /** The next one, or -1. */
    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && at < text.length() && tears(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean tears(int at) {
        return KEEP_TOGETHER_AFTER.indexOf(text.charAt(at - 1)) >= 0
                || KEEP_TOGETHER_BEFORE.indexOf(text.charAt(at)) >= 0;
    }
}
