package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marks of one node, in rank order; those of one type in the order in which they came. */
public final class MarkSet implements Iterable<Mark> {

    public static final MarkSet NONE = new MarkSet(List.of());

    private final List<Mark> marks;

    private MarkSet(List<Mark> marks) {
        this.marks = marks;
    }

    /**
     * Sorts by rank and excludes nothing: {@link Node#check()} finds marks that cannot be together.
     */
    public static MarkSet of(List<Mark> marks) {
        if (marks.isEmpty()) {
            return NONE;
        }
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(mark -> mark.type().rank()));
        return new MarkSet(List.copyOf(sorted));
    }

    public int size() {
        return marks.size();
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    public Mark get(int index) {
        return marks.get(index);
    }

    public boolean contains(Mark mark) {
        return marks.contains(mark);
    }

    public @Nullable Mark find(MarkType type) {
        for (Mark mark : marks) {
            if (mark.type() == type) {
                return mark;
            }
        }
        return null;
    }

    /**
     * With the mark, without those it excludes; unchanged when it is there or another excludes it.
     */
    public MarkSet with(Mark mark) {
        List<Mark> result = new ArrayList<>(marks.size() + 1);
        boolean placed = false;
        for (Mark other : marks) {
            if (other.equals(mark)) {
                return this;
            }
            if (mark.type().excludes(other.type())) {
                continue;
            }
            if (other.type().excludes(mark.type())) {
                return this;
            }
            if (!placed && other.type().rank() > mark.type().rank()) {
                result.add(mark);
                placed = true;
            }
            result.add(other);
        }
        if (!placed) {
            result.add(mark);
        }
        return new MarkSet(List.copyOf(result));
    }

    public MarkSet without(Mark mark) {
        int index = marks.indexOf(mark);
        if (index < 0) {
            return this;
        }
        List<Mark> result = new ArrayList<>(marks);
        result.remove(index);
        return result.isEmpty() ? NONE : new MarkSet(List.copyOf(result));
    }

    public List<Mark> toList() {
        return marks;
    }

    @Override
    public Iterator<Mark> iterator() {
        return marks.iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof MarkSet that && marks.equals(that.marks);
    }

    @Override
    public int hashCode() {
        return marks.hashCode();
    }

    @Override
    public String toString() {
        return marks.toString();
    }
}
