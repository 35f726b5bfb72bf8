package org.kpcsc.workspace.documents.comment;

import java.time.Instant;
import org.kpcsc.workspace.documents.Authorship;

/** Somebody found that a thread has been dealt with. */
record Resolution(Authorship by, Instant at) {}
