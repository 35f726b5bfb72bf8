package org.kpcsc.planted.workspace.statements.web;

import org.kpcsc.planted.Violates;
import org.springframework.jdbc.core.simple.JdbcClient;

@Violates("viewsKnowNoPersistence")
record AsksTheDatabase(JdbcClient database) {}
