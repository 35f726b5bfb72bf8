package org.kpcsc.planted.workspace.statements.ui;

import jakarta.persistence.EntityManager;
import org.kpcsc.planted.Violates;

@Violates("viewsKnowNoPersistence")
record KnowsThePersistenceUnit(EntityManager entities) {}
