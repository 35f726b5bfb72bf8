package org.kpcsc.workspace.mail;

/** A mail's words, in the reader's language; plain text. */
record MailText(String subject, String body) {}
