package org.kpcsc.workspace.documents.model;

/** A run of text with the same marks; never empty. */
public final class TextNode extends Node {

    /** A string, or in pieces where it is long. */
    private final CharSequence text;

    TextNode(NodeType type, CharSequence text, MarkSet marks) {
        super(type, Attrs.NONE, Fragment.EMPTY, marks, text.length());
        if (text.isEmpty()) {
            throw new SchemaException("Empty text nodes are not allowed");
        }
        this.text = text;
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public String textContent() {
        return text();
    }

    TextNode with(CharSequence newText) {
        return new TextNode(type(), newText, marks());
    }

    /** With a part of the text replaced. */
    TextNode spliced(int from, int to, String insert) {
        return with(LongText.spliced(text, from, to, insert));
    }

    @Override
    public Node with(Fragment newContent) {
        return this;
    }

    @Override
    public Node with(MarkSet newMarks) {
        return newMarks == marks() ? this : new TextNode(type(), text, newMarks);
    }

    @Override
    public TextNode cut(int from, int to) {
        return from == 0 && to == text.length() ? this : with(text.subSequence(from, to));
    }

    @Override
    void checkSelf() {
        super.checkSelf();
        WellFormedText.require(text());
    }

    @Override
    public String toString() {
        return '"' + text() + '"' + (marks().isEmpty() ? "" : marks().toString());
    }
}
