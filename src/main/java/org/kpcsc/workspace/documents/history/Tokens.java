package org.kpcsc.workspace.documents.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;

/** Tells what stands at each position of a slice, marks and attributes included, by a number. */
final class Tokens {

    private static final long CLOSING = -1;

    /** Marks of text, and nodes without what is in them. */
    private final Map<Object, Long> numbers = new HashMap<>();

    long[] of(Slice slice) {
        var all = new long[slice.content().size()];
        int end = write(slice.content(), all, 0);
        return Arrays.copyOfRange(all, slice.openStart(), end - slice.openEnd());
    }

    private int write(Fragment content, long[] all, int from) {
        int at = from;
        for (var node : content) {
            at = node.isText() ? writeText(node, all, at) : writeNode(node, all, at);
        }
        return at;
    }

    private int writeText(Node text, long[] all, int from) {
        long marks = number(text.marks());
        int at = from;
        for (char letter : text.text().toCharArray()) {
            all[at++] = marks | letter;
        }
        return at;
    }

    private int writeNode(Node node, long[] all, int from) {
        all[from] = number(node.with(Fragment.EMPTY));
        if (node.isLeaf()) {
            return from + 1;
        }
        int end = write(node.content(), all, from + 1);
        all[end] = CLOSING;
        return end + 1;
    }

    private long number(Object markup) {
        return numbers.computeIfAbsent(markup, _ -> (long) numbers.size()) << Character.SIZE;
    }
}
