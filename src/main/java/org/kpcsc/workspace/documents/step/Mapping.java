package org.kpcsc.workspace.documents.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pipeline of step maps.
 *
 * <p>Two maps can be mirrors, a change and its undoing: a position that the first deletes is
 * brought back by the second, instead of being lost.
 */
public final class Mapping implements Mappable {

    private static final int NO_MIRROR = -1;

    private final List<StepMap> maps = new ArrayList<>();
    private int[] mirrors = new int[8];

    public static Mapping of(List<StepMap> maps) {
        Mapping mapping = new Mapping();
        maps.forEach(mapping::append);
        return mapping;
    }

    public int size() {
        return maps.size();
    }

    public void append(StepMap map) {
        if (maps.size() == mirrors.length) {
            mirrors = Arrays.copyOf(mirrors, mirrors.length * 2);
        }
        mirrors[maps.size()] = NO_MIRROR;
        maps.add(map);
    }

    /** Says that two maps undo each other. */
    public void mirror(int one, int other) {
        mirrors[one] = other;
        mirrors[other] = one;
    }

    /** The mapping that undoes this one. */
    public Mapping invert() {
        Mapping inverse = new Mapping();
        int last = maps.size() - 1;
        for (int i = last; i >= 0; i--) {
            inverse.append(maps.get(i).invert());
            if (mirrors[i] > i) {
                inverse.mirror(last - i, last - mirrors[i]);
            }
        }
        return inverse;
    }

    @Override
    public int map(int pos, int side) {
        return mapResult(pos, side, 0).pos();
    }

    @Override
    public MapResult mapResult(int pos, int side) {
        return mapResult(pos, side, 0);
    }

    /** The part of this mapping that begins with a map: a view, which grows with it. */
    public Mappable from(int start) {
        return new Mappable() {
            @Override
            public int map(int pos, int side) {
                return Mapping.this.mapResult(pos, side, start).pos();
            }

            @Override
            public MapResult mapResult(int pos, int side) {
                return Mapping.this.mapResult(pos, side, start);
            }
        };
    }

    private MapResult mapResult(int pos, int side, int start) {
        int at = pos;
        int deletion = 0;
        for (int i = start; i < maps.size(); i++) {
            MapResult result = maps.get(i).mapResult(at, side);
            if (result.isRecoverable() && mirrors[i] > i) {
                i = mirrors[i];
                at = maps.get(i).recover(result);
            } else {
                deletion |= result.deletion();
                at = result.pos();
            }
        }
        return new MapResult(at, deletion, MapResult.NONE, 0);
    }
}
