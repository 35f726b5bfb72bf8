package org.kpcsc.workspace.documents.step;

import java.util.Arrays;

/** How one step moves positions: ranges of old content, each with the size that replaced it. */
public final class StepMap implements Mappable {

    public static final StepMap EMPTY = new StepMap(new int[0], false);

    /** Triples: start in the old document, old size, new size. */
    private final int[] ranges;

    private final boolean inverted;

    private StepMap(int[] ranges, boolean inverted) {
        this.ranges = ranges;
        this.inverted = inverted;
    }

    static StepMap of(int... ranges) {
        return new StepMap(ranges, false);
    }

    public StepMap invert() {
        return ranges.length == 0 ? this : new StepMap(ranges, !inverted);
    }

    private int oldSize(int range) {
        return ranges[range + (inverted ? 2 : 1)];
    }

    private int newSize(int range) {
        return ranges[range + (inverted ? 1 : 2)];
    }

    @Override
    public int map(int pos, int side) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? shift : 0);
            if (start > pos) {
                break;
            }
            int end = start + oldSize(i);
            if (pos <= end) {
                return start + shift + (staysBefore(pos, side, start, end) ? 0 : newSize(i));
            }
            shift += newSize(i) - oldSize(i);
        }
        return pos + shift;
    }

    @Override
    public MapResult mapResult(int pos, int side) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = ranges[i] - (inverted ? shift : 0);
            if (start > pos) {
                break;
            }
            int end = start + oldSize(i);
            if (pos <= end) {
                int mapped = start + shift + (staysBefore(pos, side, start, end) ? 0 : newSize(i));
                boolean atEdge = pos == (side < 0 ? start : end);
                return new MapResult(
                        mapped,
                        deletion(pos, side, start, end),
                        atEdge ? MapResult.NONE : i,
                        pos - start);
            }
            shift += newSize(i) - oldSize(i);
        }
        return new MapResult(pos + shift, 0, MapResult.NONE, 0);
    }

    /** The edges of what was replaced stay outside; only a mere insertion asks for the side. */
    private static boolean staysBefore(int pos, int side, int start, int end) {
        if (start == end) {
            return side < 0;
        }
        return pos == start || pos != end && side < 0;
    }

    private static int deletion(int pos, int side, int start, int end) {
        if (start == end) {
            return 0;
        }
        int where =
                pos == start ? MapResult.AFTER : pos == end ? MapResult.BEFORE : MapResult.ACROSS;
        return (side < 0 ? pos != start : pos != end) ? where | MapResult.SIDE : where;
    }

    /** Where a position is that the mirror of this map had deleted. */
    int recover(MapResult lost) {
        int shift = 0;
        for (int i = 0; !inverted && i < lost.range(); i += 3) {
            shift += ranges[i + 2] - ranges[i + 1];
        }
        return ranges[lost.range()] + shift + lost.offset();
    }

    /** Calls with each changed range: old start, old end, new start, new end. */
    public void forEach(RangeVisitor visitor) {
        int shift = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int oldStart = ranges[i] - (inverted ? shift : 0);
            int newStart = ranges[i] + (inverted ? 0 : shift);
            visitor.visit(oldStart, oldStart + oldSize(i), newStart, newStart + newSize(i));
            shift += newSize(i) - oldSize(i);
        }
    }

    /** Sees a range that a step changed. */
    @FunctionalInterface
    public interface RangeVisitor {
        void visit(int oldStart, int oldEnd, int newStart, int newEnd);
    }

    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges);
    }
}
