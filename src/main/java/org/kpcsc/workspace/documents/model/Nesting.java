package org.kpcsc.workspace.documents.model;

/** How deep a document may nest; what is deeper is refused before it can exhaust the stack. */
public final class Nesting {

    /** Levels below the document node. */
    public static final int LIMIT = 100;

    private Nesting() {}

    /** Throws a {@link SchemaException} when the fragment has more than {@link #LIMIT} levels. */
    public static void check(Fragment fragment) {
        check(fragment, LIMIT);
    }

    private static void check(Fragment fragment, int left) {
        if (fragment.childCount() > 0 && left == 0) {
            throw new SchemaException("Nested deeper than " + LIMIT + " levels");
        }
        for (int i = 0; i < fragment.childCount(); i++) {
            check(fragment.child(i).content(), left - 1);
        }
    }
}
