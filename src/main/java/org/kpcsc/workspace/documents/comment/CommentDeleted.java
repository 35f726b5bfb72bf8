package org.kpcsc.workspace.documents.comment;

import org.kpcsc.workspace.documents.DocumentId;

/** Somebody took a comment of theirs back. */
public record CommentDeleted(DocumentId document, ThreadId thread) implements CommentEvent {}
