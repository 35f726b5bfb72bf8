package org.kpcsc.workspace.kernel;

/**
 * Somebody's access may have become less: open pages and open editors look again.
 *
 * <p>Says not whose, so that nobody relies on it being complete; who listens reads afresh.
 */
public record AccessChanged() {}
