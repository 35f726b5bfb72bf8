package org.kpcsc.workspace.kernel;

/**
 * What a person may do for one organisation.
 *
 * <p>A role is always held <em>at</em> an organisation; the same person can hold others elsewhere.
 */
public enum Role {
    /** Invites people and sets roles in their own organisation. */
    FOCAL_PERSON,
    /** Starts and writes statements. */
    DRAFTER,
    /** Signs for the organisation. */
    REPRESENTATIVE,
    /** Logs findings. */
    FIELD_MONITOR,
    /** Checks the findings of others. */
    VERIFIER,
    /** Reads what the organisation may read. */
    READER,
    /** Coordinates the coalition, for as long as the organisation's term runs. */
    COORDINATOR
}
