package org.kpcsc.workspace.statements;

import org.kpcsc.workspace.audit.CopyTaken;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A copy of the list of statements. */
public record StatementsExported(OrganisationId reader) implements CopyTaken {}
