package org.kpcsc.planted.workspace.statements;

import org.kpcsc.planted.Violates;

@Violates("rolesAndStatesAreNeverStrings")
record HoldsAStateAsAString(String previousState) {}
