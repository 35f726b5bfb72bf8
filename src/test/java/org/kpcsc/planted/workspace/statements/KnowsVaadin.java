package org.kpcsc.planted.workspace.statements;

import com.vaadin.flow.component.html.Span;
import org.kpcsc.planted.Violates;

@Violates("onlyViewsKnowVaadin")
record KnowsVaadin(Span text) {}
