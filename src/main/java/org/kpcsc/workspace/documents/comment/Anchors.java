package org.kpcsc.workspace.documents.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.stereotype.Component;

/** Finds the words that threads are about in the text of today. */
@Component
class Anchors {

    /** In steps. */
    private static final long FAR = 256;

    private final Log log;
    private final Authorities authorities;

    Anchors(Log log, Authorities authorities) {
        this.log = log;
        this.authorities = authorities;
    }

    /**
     * Where a thread's words are now.
     *
     * @param stands null where they were removed
     * @param words those that stand there; empty where they were removed
     * @param returned whether they had been removed and came back
     */
    record Found(Anchor anchor, @Nullable TextPlace stands, String words, boolean returned) {}

    /**
     * The anchor of a thread on that place, which may be in an older version.
     *
     * <p>Throws a {@link RefusedException} where nothing stands there.
     */
    Anchor at(DocumentId document, TextPlace place) {
        var words =
                Characters.between(textAt(document, place.version()), place.from(), place.to())
                        .words();
        if (!place.isOpen() || words.isEmpty()) {
            throw new RefusedException("documents.comments.refused.place");
        }
        return new Anchor(words, place.version(), place);
    }

    private Node textAt(DocumentId document, long version) {
        try {
            return authorities.textAt(document, version);
        } catch (NotFoundException noBatchEndsThere) {
            throw new RefusedException("documents.comments.refused.place");
        }
    }

    /** Finds the anchors of threads of one document in its text as it is now. */
    Map<ThreadId, Found> find(DocumentId document, List<CommentThread> threads) {
        var anchored = new HashMap<ThreadId, Anchor>();
        threads.forEach(
                thread -> thread.anchor().ifPresent(anchor -> anchored.put(thread.id(), anchor)));
        var found = new HashMap<ThreadId, Found>();
        if (!anchored.isEmpty()) {
            var moved = since(document, anchored);
            var text = authorities.textAt(document, moved.version());
            anchored.forEach((id, anchor) -> found.put(id, find(anchor, moved, text)));
        }
        return found;
    }

    private MovedPlaces since(DocumentId document, Map<ThreadId, Anchor> anchored) {
        long oldest =
                anchored.values().stream()
                        .mapToLong(anchor -> anchor.place().version())
                        .min()
                        .orElseThrow();
        return new MovedPlaces(oldest, log.since(document, oldest));
    }

    private static Found find(Anchor anchor, MovedPlaces moved, Node text) {
        var place = moved.move(anchor.place());
        if (place.isOpen()) {
            var words = Characters.between(text, place.from(), place.to()).words();
            return new Found(anchor.movedTo(place), words.isEmpty() ? null : place, words, false);
        }
        return Characters.between(text, place.to(), place.from())
                .find(anchor.words(), place.version())
                .map(again -> new Found(anchor.movedTo(again), again, anchor.words(), true))
                .orElseGet(() -> new Found(anchor.movedTo(place), null, "", false));
    }

    /**
     * Whether to keep where a thread's words were found: so that they need not be sought from far
     * back again, and that words which came back are followed from there.
     */
    static boolean isWorthKeeping(Anchor stored, Found found) {
        return found.returned()
                || found.anchor().place().version() - stored.place().version() >= FAR;
    }
}
