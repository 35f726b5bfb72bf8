package org.kpcsc.workspace.documents;

/** A check has found what is not as the log says; published in the transaction that records it. */
public record TextsFoundWrong(TextCheck check) {}
