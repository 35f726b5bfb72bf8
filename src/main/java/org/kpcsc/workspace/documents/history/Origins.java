package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Through whom each part of a text came about.
 *
 * @param version of the text
 * @param ranges the whole text in order without gaps, the beginnings and ends of blocks included
 */
public record Origins(long version, List<OriginRange> ranges) {

    public Origins {
        ranges = List.copyOf(ranges);
    }

    /** A text as it was before the first batch. */
    static Origins initial(int size) {
        return new Origins(0, size == 0 ? List.of() : List.of(new OriginRange(0, size, null)));
    }

    int size() {
        return ranges.isEmpty() ? 0 : ranges.getLast().to();
    }

    /** Null too for a position that the text does not have. */
    public @Nullable Origin at(int position) {
        return position < size() ? ranges.get(indexOf(position)).origin() : null;
    }

    /** The last one of what lies between two positions, or begins at the first. */
    @Nullable Origin latest(int from, int to) {
        return between(from, Math.min(Math.max(from + 1, to), size())).stream()
                .flatMap(range -> Stream.ofNullable(range.origin()))
                .max(Comparator.comparingLong(Origin::version))
                .orElse(null);
    }

    /** The parts of the ranges that lie between two positions. */
    List<OriginRange> between(int from, int to) {
        var parts = new ArrayList<OriginRange>();
        for (int i = from < to ? indexOf(from) : ranges.size(); i < ranges.size(); i++) {
            var range = ranges.get(i);
            if (range.from() >= to) {
                break;
            }
            parts.add(
                    new OriginRange(
                            Math.max(from, range.from()),
                            Math.min(to, range.to()),
                            range.origin()));
        }
        return parts;
    }

    private int indexOf(int position) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).to() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same without what came about before that version. */
    Origins since(long historyFrom) {
        var writer = new Writer();
        for (var range : ranges) {
            var origin = range.origin();
            boolean told = origin != null && origin.version() >= historyFrom;
            writer.add(range.length(), told ? origin : null);
        }
        return writer.at(version);
    }

    /** Puts ranges one after the other, adjoining ones of one origin together. */
    static final class Writer {

        private final List<OriginRange> ranges = new ArrayList<>();
        private int end;

        int end() {
            return end;
        }

        void add(int length, @Nullable Origin origin) {
            int from = end;
            end += length;
            if (length > 0
                    && !ranges.isEmpty()
                    && Objects.equals(ranges.getLast().origin(), origin)) {
                from = ranges.removeLast().from();
            }
            if (from < end) {
                ranges.add(new OriginRange(from, end, origin));
            }
        }

        Origins at(long version) {
            return new Origins(version, ranges);
        }
    }
}
