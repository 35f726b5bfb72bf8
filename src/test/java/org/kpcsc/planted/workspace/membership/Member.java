package org.kpcsc.planted.workspace.membership;

import java.util.List;
import org.kpcsc.planted.workspace.meetings.Meeting;

/** Needs meetings, which need members. */
public record Member(List<Meeting> attended) {}
