package org.kpcsc.workspace.documents.step;

/** Something that moves positions. */
public interface Mappable {

    /**
     * Maps a position; {@code side} is -1 to stay before what is inserted there, 1 to go after it.
     */
    int map(int pos, int side);

    /** Maps a position and tells what was deleted around it. */
    MapResult mapResult(int pos, int side);
}
