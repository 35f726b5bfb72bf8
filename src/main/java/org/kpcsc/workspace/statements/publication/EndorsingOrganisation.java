package org.kpcsc.workspace.statements.publication;

import org.kpcsc.workspace.kernel.LocalizedText;

/** An organisation that endorsed and agreed to be named, as it was called on that day. */
public record EndorsingOrganisation(String acronym, LocalizedText name) {}
