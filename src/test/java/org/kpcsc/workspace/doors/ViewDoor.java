package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.COORDINATING;
import static org.kpcsc.workspace.doors.Caller.MEMBERS;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.RECORD_READERS;
import static org.kpcsc.workspace.doors.Caller.ROUND;
import static org.kpcsc.workspace.doors.Caller.SIGNED_IN;
import static org.kpcsc.workspace.doors.Caller.TABLE;
import static org.kpcsc.workspace.doors.Caller.WITH_A_ROLE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A view of the workspace with one thing behind it.
 *
 * @param template as the view's route says it
 * @param of what stands in the place of its parameter, or what a list is narrowed to
 * @param passes who sees it; for everybody else there is nothing, as behind an id that nobody has
 */
record ViewDoor(String template, Thing of, Set<Caller> passes) {

    static final List<ViewDoor> ALL =
            List.of(
                    new ViewDoor("", Thing.NONE, SIGNED_IN),
                    new ViewDoor("account", Thing.NONE, SIGNED_IN),
                    new ViewDoor("audit", Thing.NONE, RECORD_READERS),
                    new ViewDoor("audit", Thing.LEAD, RECORD_READERS),
                    new ViewDoor("kept", Thing.NONE, SIGNED_IN),
                    // There is one in the demo only.
                    new ViewDoor("mailbox", Thing.NONE, NOBODY),
                    new ViewDoor("notifications", Thing.NONE, SIGNED_IN),
                    new ViewDoor("organisations", Thing.NONE, SIGNED_IN),
                    new ViewDoor("organisations/:organisation", Thing.LEAD, SIGNED_IN),
                    new ViewDoor("organisations/:organisation", Thing.SUSPENDED, SIGNED_IN),
                    new ViewDoor("organisations/:organisation", Thing.KEPT, NOBODY),
                    new ViewDoor("organisations/:organisation", Thing.UNKNOWN, NOBODY),
                    new ViewDoor("organisations/:organisation", Thing.NO_ID, NOBODY),
                    new ViewDoor("statements", Thing.NONE, SIGNED_IN),
                    new ViewDoor("statements", Thing.LEAD, SIGNED_IN),
                    new ViewDoor("statements/:statement", Thing.KEPT, TABLE),
                    new ViewDoor("statements/:statement", Thing.OPEN, MEMBERS),
                    new ViewDoor("statements/:statement", Thing.ASKED, ROUND),
                    new ViewDoor("statements/:statement", Thing.PUBLISHED, WITH_A_ROLE),
                    new ViewDoor("statements/:statement", Thing.KEPT_DOCUMENT, NOBODY),
                    new ViewDoor("statements/:statement", Thing.LEAD, NOBODY),
                    new ViewDoor("statements/:statement", Thing.UNKNOWN, NOBODY),
                    new ViewDoor("statements/:statement", Thing.NO_ID, NOBODY),
                    new ViewDoor("statements/:statement/text", Thing.KEPT, TABLE),
                    new ViewDoor("statements/:statement/text", Thing.OPEN, MEMBERS),
                    new ViewDoor("statements/:statement/text", Thing.ASKED, ROUND),
                    new ViewDoor("statements/:statement/text", Thing.PUBLISHED, WITH_A_ROLE),
                    new ViewDoor("statements/:statement/text", Thing.KEPT_DOCUMENT, NOBODY),
                    new ViewDoor("statements/:statement/text", Thing.UNKNOWN, NOBODY),
                    new ViewDoor("statements/:statement/text", Thing.NO_ID, NOBODY),
                    new ViewDoor("texts", Thing.NONE, COORDINATING));

    /** Whose id is in the address. */
    enum Thing {
        NONE(scene -> ""),
        KEPT(scene -> scene.kept.id()),
        KEPT_DOCUMENT(scene -> scene.kept.document()),
        OPEN(scene -> scene.open.id()),
        ASKED(scene -> scene.asked.id()),
        PUBLISHED(scene -> scene.published.id()),
        LEAD(scene -> scene.at(Caller.Seat.LEAD)),
        SUSPENDED(scene -> scene.at(Caller.Seat.SUSPENDED)),
        UNKNOWN(scene -> UUID.randomUUID()),
        NO_ID(scene -> "1");

        private final Function<Scene, Object> id;

        Thing(Function<Scene, Object> id) {
            this.id = id;
        }
    }

    /** Below {@code /workspace/}; a list is asked for what is an organisation's. */
    String address(Scene scene) {
        var id = of.id.apply(scene).toString();
        if (template.contains(":")) {
            return template.replaceAll(":[a-z]+", id);
        }
        return of == Thing.NONE ? template : template + "?organisation=" + id;
    }

    @Override
    public String toString() {
        return of == Thing.NONE ? "/" + template : template + " of " + of;
    }
}
