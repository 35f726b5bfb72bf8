package org.kpcsc.workspace.statements;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.rendering.TextComparison;

/**
 * What changed between a text that an organisation answered to and the one asked about now.
 *
 * @param titleBefore the earlier title where it was another; null where it is the same
 */
public record TextDifference(@Nullable String titleBefore, String title, TextComparison text) {}
