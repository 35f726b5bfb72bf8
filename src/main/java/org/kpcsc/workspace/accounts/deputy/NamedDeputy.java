package org.kpcsc.workspace.accounts.deputy;

import org.kpcsc.workspace.accounts.PersonName;

/** A deputy as the coordinator sees them. */
public record NamedDeputy(Deputy deputy, PersonName name, boolean actsNow) {}
