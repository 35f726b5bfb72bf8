package org.kpcsc.workspace.documents.comment;

import org.kpcsc.workspace.documents.DocumentId;

/** Somebody opened a thread again. */
public record ThreadReopened(DocumentId document, ThreadId thread) implements CommentEvent {}
