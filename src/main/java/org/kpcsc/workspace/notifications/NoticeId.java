package org.kpcsc.workspace.notifications;

import java.util.UUID;

/** Identifies what one person was told. */
public record NoticeId(UUID value) {}
