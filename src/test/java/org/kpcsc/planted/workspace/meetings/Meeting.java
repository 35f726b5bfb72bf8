package org.kpcsc.planted.workspace.meetings;

import org.kpcsc.planted.workspace.membership.Member;

/** Needs members, who need meetings. */
public record Meeting(Member chair) {}
