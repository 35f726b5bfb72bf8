package org.kpcsc.workspace.statements.signoff;

import java.util.Collection;

/** How many organisations answered what, to the text of one round. */
public record Tally(int asked, int endorsed, int reserved, int objected, int abstained) {

    public static Tally of(Collection<Stand> stands) {
        return new Tally(
                stands.size(),
                count(stands, Stand.ENDORSES),
                count(stands, Stand.RESERVES),
                count(stands, Stand.OBJECTS),
                count(stands, Stand.ABSTAINS));
    }

    /** Endorsements, those with a reservation included. */
    public int endorsements() {
        return endorsed + reserved;
    }

    public int answered() {
        return endorsements() + objected + abstained;
    }

    public boolean isComplete() {
        return answered() == asked;
    }

    private static int count(Collection<Stand> stands, Stand wanted) {
        return (int) stands.stream().filter(wanted::equals).count();
    }
}
