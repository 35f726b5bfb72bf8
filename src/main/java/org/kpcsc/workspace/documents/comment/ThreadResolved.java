package org.kpcsc.workspace.documents.comment;

import org.kpcsc.workspace.documents.DocumentId;

/** Somebody found that a thread has been dealt with. */
public record ThreadResolved(DocumentId document, ThreadId thread) implements CommentEvent {}
