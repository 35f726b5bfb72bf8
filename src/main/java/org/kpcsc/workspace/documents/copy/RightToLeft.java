package org.kpcsc.workspace.documents.copy;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Puts words that are written from right to left in their order on the line (UAX 9). */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    private static final String BRACKETS = "()[]{}<>«»‹›";

    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte base) {
        var bidi = new Bidi(paragraph, base == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : 0);
        var levels = new byte[bidi.getRunCount()];
        var found = new BidiTextRun[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            int start = bidi.getRunStart(run);
            byte direction = levels[run] % 2 == 0 ? LTR : RTL;
            found[run] = new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
        }
        if (found.length > 0) {
            Bidi.reorderVisually(levels, 0, found, 0, found.length);
        }
        runs = List.of(found);
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        return runs.get(run);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return NEUTRAL;
    }

    /** Signs above and below stay with their letter; brackets open to the other side. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        var letters = new ArrayList<String>();
        text.codePoints()
                .forEach(letter -> {
                    if (Character.getType(letter) == Character.NON_SPACING_MARK
                            && !letters.isEmpty()) {
                        letters.add(letters.removeLast() + Character.toString(letter));
                    } else {
                        letters.add(mirrored(Character.toString(letter)));
                    }
                });
        return String.join("", letters.reversed());
    }

    private static String mirrored(String letter) {
        int at = BRACKETS.indexOf(letter);
        return at < 0 ? letter : String.valueOf(BRACKETS.charAt(at ^ 1));
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
