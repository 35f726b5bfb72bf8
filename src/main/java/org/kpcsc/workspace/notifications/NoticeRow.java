package org.kpcsc.workspace.notifications;

import java.time.Instant;

/** What a person was told, in their list. */
public record NoticeRow(NoticeId id, Notice notice, Instant at, boolean read) {}
