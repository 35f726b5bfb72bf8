package org.kpcsc.workspace.audit;

/** In which order records are listed; the first is the usual one. */
public enum AuditOrder {
    NEWEST,
    OLDEST
}
