package org.kpcsc.planted.workspace.statements;

import java.util.Set;
import org.kpcsc.planted.Violates;

@Violates("rolesAndStatesAreNeverStrings")
record HoldsRolesAsStrings(Set<String> roles) {}
