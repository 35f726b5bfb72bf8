package org.kpcsc.workspace.documents.model;

/** A mark on a node: emphasis, a link, a suggestion. */
public record Mark(MarkType type, Attrs attrs) {

    @Override
    public String toString() {
        return attrs.isEmpty() ? type.name() : type.name() + attrs;
    }
}
