package org.kpcsc.workspace.documents.history;

import java.util.Map;
import org.kpcsc.workspace.documents.Authorship;

/** Who wrote what of a text at a version. */
public record AuthoredText(Origins origins, Map<Authorship, Writer> writers) {}
