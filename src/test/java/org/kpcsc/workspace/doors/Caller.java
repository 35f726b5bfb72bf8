package org.kpcsc.workspace.doors;

import java.util.EnumSet;
import java.util.Set;
import org.kpcsc.workspace.kernel.Role;

/** Who stands before a door: each role at each kind of organisation, and who has none any more. */
enum Caller {
    VISITOR(Seat.NONE),

    LEAD_FOCAL_PERSON(Seat.LEAD, Role.FOCAL_PERSON),
    LEAD_DRAFTER(Seat.LEAD, Role.DRAFTER),
    LEAD_REPRESENTATIVE(Seat.LEAD, Role.REPRESENTATIVE),
    LEAD_MONITOR(Seat.LEAD, Role.FIELD_MONITOR),
    LEAD_VERIFIER(Seat.LEAD, Role.VERIFIER),
    LEAD_READER(Seat.LEAD, Role.READER),

    OTHER_FOCAL_PERSON(Seat.OTHER, Role.FOCAL_PERSON),
    OTHER_DRAFTER(Seat.OTHER, Role.DRAFTER),
    OTHER_REPRESENTATIVE(Seat.OTHER, Role.REPRESENTATIVE),
    OTHER_MONITOR(Seat.OTHER, Role.FIELD_MONITOR),
    OTHER_VERIFIER(Seat.OTHER, Role.VERIFIER),
    OTHER_READER(Seat.OTHER, Role.READER),

    INVITED_DRAFTER(Seat.INVITED, Role.DRAFTER),
    /** Of an organisation that was let in to comment. */
    COMMENTING_DRAFTER(Seat.COMMENTING, Role.DRAFTER),
    COMMENTING_REPRESENTATIVE(Seat.COMMENTING, Role.REPRESENTATIVE),
    ASKED_REPRESENTATIVE(Seat.ASKED, Role.REPRESENTATIVE),
    /** Of an organisation that works with the coalition and is no member. */
    PARTNERS_DRAFTER(Seat.PARTNER, Role.DRAFTER),

    COORDINATOR(Seat.COORDINATION, Role.COORDINATOR),
    COORDINATORS_READER(Seat.COORDINATION, Role.READER),
    /** Stands in for the coordinator from another member. */
    DEPUTY(Seat.OTHER, Role.READER),
    /** Did so until it was taken back. */
    FORMER_DEPUTY(Seat.OTHER, Role.READER),

    /** A drafter of the lead until a moment ago, and still a reader elsewhere. */
    MOVED(Seat.LEAD, Role.DRAFTER),
    /** A drafter of the lead until a moment ago, who belongs nowhere else. */
    DISMISSED(Seat.LEAD, Role.DRAFTER),
    /** Whose account the coordinator closed. */
    CLOSED(Seat.LEAD, Role.DRAFTER),
    /** With every role at an organisation that wrote along until it was suspended. */
    SUSPENDED(Seat.SUSPENDED, Role.values());

    /** What an organisation has to do with the statements of the {@link Scene}. */
    enum Seat {
        NONE,
        LEAD,
        INVITED,
        COMMENTING,
        ASKED,
        OTHER,
        PARTNER,
        COORDINATION,
        SUSPENDED
    }

    static final Set<Caller> NOBODY = Set.of();
    static final Set<Caller> EVERYONE = EnumSet.allOf(Caller.class);

    /** Whose sign-in holds, whatever they may do with it. */
    static final Set<Caller> SIGNED_IN = without(EVERYONE, VISITOR, DISMISSED, CLOSED);

    /** Who has a role now. */
    static final Set<Caller> WITH_A_ROLE = without(SIGNED_IN, SUSPENDED);

    static final Set<Caller> MEMBERS = without(WITH_A_ROLE, PARTNERS_DRAFTER);

    static final Set<Caller> LEAD = EnumSet.range(Caller.LEAD_FOCAL_PERSON, Caller.LEAD_READER);

    /** Who leads the statements in a role that writes or signs. */
    static final Set<Caller> LEADING = Set.of(LEAD_DRAFTER, LEAD_REPRESENTATIVE);

    /** Who knows of a draft that its authors keep to themselves. */
    static final Set<Caller> TABLE =
            with(LEAD, INVITED_DRAFTER, COMMENTING_DRAFTER, COMMENTING_REPRESENTATIVE);

    static final Set<Caller> COORDINATING = Set.of(COORDINATOR, DEPUTY);

    /** Who knows of a text once organisations are asked about it, and who answered what. */
    static final Set<Caller> ROUND = with(LEAD, ASKED_REPRESENTATIVE, COORDINATOR, DEPUTY);

    static final Set<Caller> RECORD_READERS =
            Set.of(
                    LEAD_FOCAL_PERSON,
                    LEAD_REPRESENTATIVE,
                    OTHER_FOCAL_PERSON,
                    OTHER_REPRESENTATIVE,
                    COMMENTING_REPRESENTATIVE,
                    ASKED_REPRESENTATIVE,
                    COORDINATOR,
                    DEPUTY);

    final Seat seat;
    final Set<Role> roles;

    Caller(Seat seat, Role... roles) {
        this.seat = seat;
        this.roles = Set.of(roles);
    }

    static Set<Caller> with(Set<Caller> some, Caller... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }

    static Set<Caller> without(Set<Caller> some, Caller... fewer) {
        var rest = EnumSet.copyOf(some);
        rest.removeAll(Set.of(fewer));
        return rest;
    }
}
