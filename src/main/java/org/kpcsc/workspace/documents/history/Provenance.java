package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.MarkStep;
import org.kpcsc.workspace.documents.step.NodeStep;
import org.kpcsc.workspace.documents.step.Step;

/** What became of each position of a text since a version, and through whom what is new came in. */
final class Provenance {

    /** What somebody took out, or gave other marks, as it stood in the text that was begun with. */
    private record Loss(int from, int to, Origin by) {

        static Loss of(Piece piece, Origin by) {
            return new Loss(piece.base(), piece.base() + piece.length(), by);
        }
    }

    private final Pieces pieces;
    private final Map<Authorship, Origin> latest = new HashMap<>();
    private final long begun;
    private final int size;
    private Node text;
    private long version;
    private int act;

    /** Begins with the text at a version. */
    Provenance(long version, Node text) {
        this(version, text, new Pieces(text.content().size()));
    }

    private Provenance(long version, Node text, Pieces pieces) {
        this.begun = version;
        this.size = text.content().size();
        this.version = version;
        this.text = text;
        this.pieces = pieces;
    }

    /**
     * Begins with the text as it is now, where it is known who had written what was taken out of
     * it.
     *
     * @param base who had written the text that this one began with
     */
    Provenance next(Origins base) {
        var next = new Provenance(version, text, pieces.past(piece -> written(piece, base)));
        next.act = act;
        return next;
    }

    long version() {
        return version;
    }

    /** As it is now. */
    Node text() {
        return text;
    }

    /** What the text consists of now. */
    List<Piece> pieces() {
        return pieces.all();
    }

    void carry(LoggedBatch batch, List<Step> steps) {
        apply(steps, origin(batch));
        version = batch.end();
    }

    /**
     * Carries a batch that made the text what it was at an earlier version: words that came back
     * are of those who wrote them.
     *
     * @param restored who had written that earlier text
     */
    void restore(LoggedBatch batch, List<Step> steps, Origins restored) {
        var by = new Origin(batch.author(), batch.at(), batch.version());
        apply(steps, by);
        version = batch.end();
        int at = 0;
        for (var piece : List.copyOf(pieces())) {
            if (by.equals(piece.inserted())) {
                for (var words : restored.between(at, at + piece.length())) {
                    pieces.update(words.from(), words.to(), it -> it.restoredFrom(words));
                }
            }
            at += piece.length();
        }
    }

    private Origin origin(LoggedBatch batch) {
        var last = latest.get(batch.author());
        if (last != null && last.holdsAt(batch.at())) {
            return last;
        }
        var begun = new Origin(batch.author(), batch.at(), batch.version());
        latest.put(batch.author(), begun);
        return begun;
    }

    private void apply(List<Step> steps, Origin by) {
        for (var step : steps) {
            var before = text;
            var after = step.apply(before).orThrow();
            act++;
            switch (step) {
                case MarkStep marks -> touch(marks, by);
                case MarkSetStep set -> set.steps().forEach(marks -> touch(marks, by));
                case NodeStep node -> touch(node.pos(), node.pos() + 1, by);
                default ->
                        step.map()
                                .forEach((from, to, newFrom, newTo) -> {
                                    if (from < to) {
                                        pieces.remove(newFrom, before.slice(from, to), by, act);
                                    }
                                    if (newFrom < newTo) {
                                        pieces.insert(newFrom, newTo, after, by, act);
                                    }
                                });
            }
            text = after;
        }
    }

    private void touch(MarkStep step, Origin by) {
        touch(step.from(), step.to(), by);
    }

    private void touch(int from, int to, Origin by) {
        pieces.update(from, to, piece -> piece.touchedBy(by));
    }

    /** Who wrote what of the text as it is now, from who had written the one begun with. */
    Origins after(Origins base) {
        var writer = new Origins.Writer();
        for (var piece : pieces()) {
            written(piece, base).forEach(range -> writer.add(range.length(), range.origin()));
        }
        return writer.at(version);
    }

    private static Stream<OriginRange> written(Piece piece, Origins base) {
        if (piece.isBase()) {
            return base.between(piece.base(), piece.base() + piece.length()).stream();
        }
        var restored = piece.restored();
        var origin = restored == null ? piece.inserted() : restored.origin();
        return Stream.of(new OriginRange(0, piece.length(), origin));
    }

    /**
     * Of the text as it is now: through whom it came in or was given other marks since. Words that
     * were written since and came back are of whoever wrote them.
     */
    Origins arrived() {
        var writer = new Origins.Writer();
        for (var piece : pieces()) {
            writer.add(piece.length(), piece.isBase() ? piece.touched() : arrived(piece));
        }
        return writer.at(version);
    }

    private @Nullable Origin arrived(Piece piece) {
        var writer = piece.restored() == null ? null : piece.restored().origin();
        return writer != null && writer.version() >= begun ? writer : piece.inserted();
    }

    /** Of the text that was begun with: who took it out or gave it other marks since. */
    Origins left() {
        var losses = new ArrayList<Loss>();
        for (var removal : pieces.removals()) {
            removal.pieces()
                    .filter(Piece::isBase)
                    .forEach(piece -> losses.add(Loss.of(piece, removal.by())));
        }
        for (var piece : pieces()) {
            var by = piece.touched();
            if (piece.isBase() && by != null) {
                losses.add(Loss.of(piece, by));
            }
        }
        losses.sort(Comparator.comparingInt(Loss::from));
        var writer = new Origins.Writer();
        for (var loss : losses) {
            writer.add(loss.from() - writer.end(), null);
            writer.add(loss.to() - loss.from(), loss.by());
        }
        writer.add(size - writer.end(), null);
        return writer.at(begun);
    }
}
