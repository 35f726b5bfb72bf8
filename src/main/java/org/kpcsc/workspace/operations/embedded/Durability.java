package org.kpcsc.workspace.operations.embedded;

/** Whether what is committed survives a power cut. */
public enum Durability {
    /** Every commit is on the disk before it is acknowledged. */
    FULL,
    /** Nothing is synced; for databases of tests, which live for a minute. */
    NONE_FOR_TESTS
}
