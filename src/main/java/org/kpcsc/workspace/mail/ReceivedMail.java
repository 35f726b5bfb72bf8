package org.kpcsc.workspace.mail;

import java.time.Instant;

/** A mail in the demo's mailbox. */
public record ReceivedMail(String to, String subject, String body, Instant receivedAt) {}
