package org.kpcsc.workspace.notifications;

/** How a thing that waits is coloured; its words say the same. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    ATTENTION,
    URGENT
}
