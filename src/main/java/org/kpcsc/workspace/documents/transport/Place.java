package org.kpcsc.workspace.documents.transport;

import java.util.Locale;
import org.kpcsc.workspace.documents.log.LineId;

/**
 * An open connection's place.
 *
 * @param line which editor at which document
 * @param epoch which of that editor's connections
 * @param locale the language of what the person is told
 */
record Place(Room room, LineId line, long epoch, Locale locale) {}
