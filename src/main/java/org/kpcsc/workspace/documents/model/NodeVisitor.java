package org.kpcsc.workspace.documents.model;

/** Visits nodes of a document in order, parents before their children. */
@FunctionalInterface
public interface NodeVisitor {

    /** Sees a node that begins at a position; answers whether to go inside. */
    boolean visit(Node node, int pos, Node parent);
}
