package org.kpcsc.workspace.documents.history;

/**
 * How many words somebody added and removed between two versions, as far as they still differ.
 *
 * @param suggested how many they suggested to add or to remove, which nobody has decided on
 */
public record Contribution(Writer writer, int added, int removed, int suggested) {}
