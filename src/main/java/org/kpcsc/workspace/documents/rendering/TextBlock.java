package org.kpcsc.workspace.documents.rendering;

import java.util.List;

/** A line of text of a document, in its place. */
record TextBlock(BlockPlace place, List<Word> words) {}
