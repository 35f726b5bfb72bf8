package org.kpcsc.workspace.documents.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.model.Slice;

/**
 * What somebody took out of a text, kept where it stood.
 *
 * @param act the step that did it; later ones are higher
 * @param stretches how it had come about; what others took out of its midst before is among them
 */
record Removal(int act, Slice slice, Origin by, List<Stretch> stretches) implements Stretch {

    @Override
    public int length() {
        return 0;
    }

    /** It stays taken out. */
    @Override
    public Removal returnedBy(Origin back) {
        return this;
    }

    Stream<Piece> pieces() {
        return pieces(stretches);
    }

    /** The same where what stands in the text now is what is begun with. */
    Removal past(Function<Piece, Stream<OriginRange>> written) {
        var words = pieces().flatMap(written).<Stretch>map(Piece::takenOutBefore).toList();
        return new Removal(act, slice, by, words);
    }

    static Stream<Piece> pieces(List<Stretch> stretches) {
        return stretches.stream().filter(Piece.class::isInstance).map(Piece.class::cast);
    }

    static Stream<Removal> among(List<Stretch> stretches) {
        return stretches.stream().filter(Removal.class::isInstance).map(Removal.class::cast);
    }
}
