package org.kpcsc.workspace.notifications;

/**
 * Something else may wait for somebody now: open Home pages look again.
 *
 * <p>Said by whoever implements {@link Waiting}. Says not for whom, so that nobody relies on it
 * being complete; who listens asks afresh.
 */
public record WaitingChanged() {}
