package org.kpcsc.workspace.documents.log;

/**
 * A text after one of its batches, or what is known of it then.
 *
 * @param ordinal of that batch; 0 for the text before the first one
 * @param version number of steps up to there
 * @param content as JSON
 */
public record Snapshot(long ordinal, long version, String content) {}
