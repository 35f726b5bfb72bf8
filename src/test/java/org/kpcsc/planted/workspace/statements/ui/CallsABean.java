package org.kpcsc.planted.workspace.statements.ui;

import org.kpcsc.planted.Violates;
import org.kpcsc.planted.workspace.statements.SomeBean;

@Violates("viewsCallNoBeansButServices")
record CallsABean(SomeBean bean) {}
