package org.kpcsc.workspace.doors;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A word that stands in something of the lead's, and who may come to read it.
 *
 * <p>Whatever a door shows to anybody is searched for all of them.
 */
enum Secret {
    /** Of a draft that its authors keep to themselves. */
    KEPT_TITLE(Where.PAGES, Caller.TABLE),
    KEPT_TEXT(Where.SOCKET, Caller.TABLE),
    /** Of what is said about it, to everyone and within the lead alone. */
    KEPT_COMMENT(Where.PAGES, Caller.TABLE),
    OWN_COMMENT(Where.PAGES, Caller.LEAD),
    /** Of a draft that members may read. */
    OPEN_TITLE(Where.PAGES, Caller.MEMBERS),
    OPEN_TEXT(Where.SOCKET, Caller.MEMBERS),
    /** Of a text that organisations are asked about. */
    ASKED_TITLE(Where.PAGES, Caller.ROUND),
    ASKED_TEXT(Where.SOCKET, Caller.ROUND),
    ASKED_RESERVATION(Where.PAGES, Caller.ROUND),
    /** Of a statement that is public: what was answered and decided about it is not. */
    PUBLISHED_RESERVATION(Where.PAGES, Caller.ROUND),
    PUBLISHED_DECISION(Where.PAGES, Caller.ROUND),
    /** Nor is what was said about it. */
    PUBLISHED_COMMENT(Where.PAGES, Caller.ROUND),
    /** Of the lead's people: only their own know who observes and who reads. */
    MONITORS_NAME(Where.PAGES, Caller.LEAD),
    READERS_NAME(Where.PAGES, Caller.LEAD),
    READERS_USER_NAME(Where.PAGES, Set.of(Caller.LEAD_FOCAL_PERSON, Caller.LEAD_READER)),
    READERS_ADDRESS(Where.PAGES, Set.of(Caller.LEAD_READER)),
    INVITED_PERSONS_NAME(Where.PAGES, Set.of(Caller.LEAD_FOCAL_PERSON));

    /** Through which doors those who may know it do read it. */
    enum Where {
        PAGES,
        SOCKET
    }

    final Where where;
    final Set<Caller> known;

    Secret(Where where, Set<Caller> known) {
        this.where = where;
        this.known = known;
    }

    String word() {
        return "zq" + name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** All that stand in what was shown. */
    static Set<Secret> in(String shown) {
        var found = EnumSet.noneOf(Secret.class);
        var lower = shown.toLowerCase(Locale.ROOT);
        Arrays.stream(values()).filter(one -> lower.contains(one.word())).forEach(found::add);
        return found;
    }

    static Set<Secret> knownTo(Caller caller) {
        var known = EnumSet.noneOf(Secret.class);
        Arrays.stream(values()).filter(one -> one.known.contains(caller)).forEach(known::add);
        return known;
    }

    static Set<Secret> knownTo(Caller caller, Where where) {
        var known = knownTo(caller);
        known.removeIf(one -> one.where != where);
        return known;
    }
}
