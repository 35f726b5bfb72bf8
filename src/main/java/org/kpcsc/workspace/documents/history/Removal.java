package org.kpcsc.workspace.documents.history;

import java.util.List;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.model.Slice;

/**
 * What somebody took out of a text, kept where it stood.
 *
 * @param slice what it was
 * @param stretches how it had come about; what others took out of its midst before is among them
 */
record Removal(Slice slice, Origin by, List<Stretch> stretches) implements Stretch {

    @Override
    public int length() {
        return 0;
    }

    Stream<Piece> pieces() {
        return pieces(stretches);
    }

    static Stream<Piece> pieces(List<Stretch> stretches) {
        return stretches.stream().filter(Piece.class::isInstance).map(Piece.class::cast);
    }

    /** Those among the stretches, and those inside them. */
    static Stream<Removal> inside(List<Stretch> stretches) {
        return stretches.stream()
                .filter(Removal.class::isInstance)
                .map(Removal.class::cast)
                .flatMap(removal -> Stream.concat(Stream.of(removal), inside(removal.stretches())));
    }
}
