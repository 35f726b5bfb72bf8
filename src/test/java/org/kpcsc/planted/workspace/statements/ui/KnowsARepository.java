package org.kpcsc.planted.workspace.statements.ui;

import org.kpcsc.planted.Violates;
import org.kpcsc.planted.workspace.statements.PublicRepository;

@Violates("viewsKnowNoPersistence")
record KnowsARepository(PublicRepository statements) {}
