package org.kpcsc.planted.workspace.publicsite;

import jakarta.servlet.http.HttpSession;
import org.kpcsc.planted.Violates;

@Violates("thePublicSiteKnowsNoSession")
record RemembersItsVisitor(HttpSession session) {}
