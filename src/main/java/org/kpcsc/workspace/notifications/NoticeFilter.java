package org.kpcsc.workspace.notifications;

/** Which notices are listed. */
public enum NoticeFilter {
    ALL,
    /** Those not read yet. */
    NEW
}
