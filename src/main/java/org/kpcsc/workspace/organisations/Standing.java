package org.kpcsc.workspace.organisations;

/** How an organisation stands to the coalition. */
public enum Standing {
    /** Has asked to become a member. */
    APPLICANT,
    /** Belongs to the coalition. */
    MEMBER,
    /** Belongs to it still, and may do nothing until it is readmitted. */
    SUSPENDED,
    /** Belonged to it once. */
    FORMER,
    /** Works with the coalition and is no member. */
    PARTNER;

    /** Whether it may write with the others and stand behind their texts on this day. */
    public boolean takesPart() {
        return switch (this) {
            case MEMBER, PARTNER -> true;
            case APPLICANT, SUSPENDED, FORMER -> false;
        };
    }
}
