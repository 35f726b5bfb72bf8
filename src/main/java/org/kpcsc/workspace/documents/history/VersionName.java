package org.kpcsc.workspace.documents.history;

import java.time.Instant;

/** A name that somebody gave to a version. */
public record VersionName(long version, String name, Writer by, Instant at) {

    /** Characters a name may have. */
    public static final int LONGEST = 80;
}
