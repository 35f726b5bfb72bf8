package org.kpcsc.planted.workspace.statements.ui;

import org.kpcsc.planted.Violates;
import org.kpcsc.planted.workspace.statements.Statement;

@Violates("viewsKnowNoPersistence")
record KnowsAnEntity(Statement statement) {}
