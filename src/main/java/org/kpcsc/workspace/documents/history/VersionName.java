package org.kpcsc.workspace.documents.history;

import java.time.Instant;

/**
 * A name that somebody gave to a version.
 *
 * @param own whether it is the reader's organisation that gave it, and may change it
 */
public record VersionName(long version, String name, Writer by, Instant at, boolean own) {

    /** Characters a name may have. */
    public static final int LONGEST = 80;
}
