package org.kpcsc.workspace.organisations;

/** What can be done with an organisation of the register. */
public enum RegisterAct {
    /** Change what is said of it. */
    CHANGE,
    /** Make it a member. */
    ADMIT,
    SUSPEND,
    READMIT,
    /** End its membership, partnership or application. */
    LEAVE,
    /** Make it the coordinator. */
    HAND_OVER
}
