package org.kpcsc.workspace.documents.authority;

/** Why a batch was not accepted; nothing of it was applied and its {@code seq} is not used up. */
public enum Refusal {
    /** The document would no longer be as the schema wants it. */
    SCHEMA,
    /** The person may not write here. */
    MODE,
    /** The steps are no steps, or do not apply to the version they name. */
    MALFORMED,
    /** The {@code seq} is not the next one, or the steps cannot be carried over those of others. */
    CONFLICT,
    /** The text is frozen. */
    LOCKED,
    /** Too late by too much for the server to carry it over: catch up, then send again. */
    BEHIND
}
