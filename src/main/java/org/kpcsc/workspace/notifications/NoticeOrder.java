package org.kpcsc.workspace.notifications;

/** In which order notices are listed; the first is the usual one. */
public enum NoticeOrder {
    NEWEST,
    OLDEST
}
