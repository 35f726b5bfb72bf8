package org.kpcsc.workspace.documents.comment;

import java.util.Arrays;
import java.util.Optional;
import org.kpcsc.workspace.documents.model.Node;

/**
 * The characters between two positions of a text, and where each of them stands.
 *
 * <p>Blocks and broken lines are told apart by a line feed; anything else that is no text counts as
 * one U+FFFC. The editor's {@code quoted-words.ts} reads a text alike.
 */
final class Characters {

    private static final char OBJECT = '\uFFFC';

    private final StringBuilder text = new StringBuilder();
    private int[] positions = new int[64];

    private Characters() {}

    /** Positions outside of the text are taken as its ends. */
    static Characters between(Node text, int from, int to) {
        var found = new Characters();
        int end = Math.min(to, text.content().size());
        int start = Math.max(0, Math.min(from, end));
        text.nodesBetween(
                start,
                end,
                (node, pos, parent) -> {
                    found.take(node, pos, start, end);
                    return true;
                });
        return found;
    }

    private void take(Node node, int pos, int start, int end) {
        if (node.isText()) {
            int last = Math.min(node.text().length(), end - pos);
            for (int i = Math.max(0, start - pos); i < last; i++) {
                add(node.text().charAt(i), pos + i);
            }
        } else if (node.type().isTextblock()) {
            if (!text.isEmpty()) {
                add('\n', pos);
            }
        } else if (node.isLeaf() && node.type().isInline()) {
            add(node.type().name().equals("hard_break") ? '\n' : OBJECT, pos);
        }
    }

    private void add(char character, int position) {
        if (text.length() == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        positions[text.length()] = position;
        text.append(character);
    }

    /** As people read it; empty where there is nothing but blanks. */
    String words() {
        return text.toString().strip();
    }

    /** Where these words stand; the first place where they do. */
    Optional<TextPlace> find(String words, long version) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new TextPlace(
                                version, positions[at], positions[at + words.length() - 1] + 1));
    }
}
