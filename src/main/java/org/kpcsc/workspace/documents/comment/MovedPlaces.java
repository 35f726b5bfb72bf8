package org.kpcsc.workspace.documents.comment;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.step.StepMap;

/**
 * Moves places through the steps of a log.
 *
 * <p>What is written at the edges of a place stays outside of it. Where its words are taken away
 * the ends meet, and what comes between them afterwards lies within them the other way round: so
 * words that are brought back, by undoing or restoring, are found again. The editor's {@code
 * places.ts} does the same.
 */
final class MovedPlaces {

    private final long from;
    private final List<StepMap> maps = new ArrayList<>();

    /**
     * @param from the version before the first batch
     */
    MovedPlaces(long from, List<LoggedBatch> batches) {
        this.from = from;
        for (var batch : batches) {
            Texts.readSteps(batch.steps()).forEach(step -> maps.add(step.map()));
        }
    }

    /** The version after the last step. */
    long version() {
        return from + maps.size();
    }

    /** Where a place is in the end; it must not be from before the first step. */
    TextPlace move(TextPlace place) {
        int start = place.from();
        int end = place.to();
        for (var map : maps.subList(Math.toIntExact(place.version() - from), maps.size())) {
            start = map.map(start, 1);
            end = map.map(end, -1);
        }
        return new TextPlace(version(), start, end);
    }
}
