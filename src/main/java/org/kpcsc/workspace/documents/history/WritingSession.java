package org.kpcsc.workspace.documents.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person wrote without a longer break; others may have written in between.
 *
 * @param fromVersion the version before it
 * @param toVersion the version after it
 * @param restored the version that was brought back; null where none was
 */
public record WritingSession(
        Writer writer,
        Instant from,
        Instant to,
        long fromVersion,
        long toVersion,
        @Nullable Long restored) {}
