package org.kpcsc.workspace.kernel;

/** How a state is to be felt; always shown together with a word. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    ATTENTION,
    BAD
}
