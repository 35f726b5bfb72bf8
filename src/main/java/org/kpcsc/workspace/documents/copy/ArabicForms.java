package org.kpcsc.workspace.documents.copy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arabic letters as they are joined, which a PDF has to say itself.
 *
 * <p>Unicode's block "Arabic Presentation Forms-B" lists for each letter its forms alone, at the
 * end, at the beginning and in the middle of a word, in this order; its compatibility mappings say
 * which letter each is a form of.
 */
final class ArabicForms {

    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final char LENGTHENING = '\u0640';
    private static final Map<String, List<String>> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, List<String>> forms() {
        Map<String, List<String>> all = new HashMap<>();
        for (char form = '\uFE80'; form <= '\uFEFC'; form++) {
            var letter = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
            all.computeIfAbsent(letter, _ -> new ArrayList<>()).add(String.valueOf(form));
        }
        return all;
    }

    /** The text with each Arabic letter in the form it has there; in the order it is read in. */
    static String joined(String text) {
        var out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            var letter = letterAt(text, at);
            out.append(form(text, at, letter));
            at += letter.length();
        }
        return out.toString();
    }

    /** Two where they are written as one: lam and alef. */
    private static String letterAt(String text, int at) {
        var two = text.substring(at, Math.min(text.length(), at + 2));
        return two.length() == 2 && FORMS.containsKey(two) ? two : text.substring(at, at + 1);
    }

    private static String form(String text, int at, String letter) {
        var forms = FORMS.getOrDefault(letter, List.of());
        if (forms.size() <= LAST) {
            return letter;
        }
        boolean before = joinsOn(neighbour(text, at - 1, -1));
        boolean after = forms.size() > FIRST && isJoined(neighbour(text, at + letter.length(), 1));
        if (after) {
            return forms.get(before ? MIDDLE : FIRST);
        }
        return forms.get(before ? LAST : ALONE);
    }

    /** The next letter in that direction, past the signs above and below; blank at the end. */
    private static char neighbour(String text, int from, int direction) {
        int at = from;
        while (at >= 0 && at < text.length() && isSign(text.charAt(at))) {
            at += direction;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isSign(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean joinsOn(char letter) {
        return letter == LENGTHENING || count(letter) > FIRST;
    }

    private static boolean isJoined(char letter) {
        return letter == LENGTHENING || count(letter) > LAST;
    }

    private static int count(char letter) {
        return FORMS.getOrDefault(String.valueOf(letter), List.of()).size();
    }
}
