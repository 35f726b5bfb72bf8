package org.kpcsc.workspace.documents.history;

/** One after the other they make up a text, and what was taken out of it. */
sealed interface Stretch permits Piece, Removal {

    /** How many positions it takes up in the text as it is. */
    int length();

    /** As it is once somebody put it back. */
    Stretch returnedBy(Origin by);
}
