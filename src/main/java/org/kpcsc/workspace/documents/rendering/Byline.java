package org.kpcsc.workspace.documents.rendering;

/**
 * Who is behind words, as it is shown with them.
 *
 * @param text in the reader's language
 * @param colour of the organisation, as {@code #rrggbb}
 */
public record Byline(String text, String colour) {}
