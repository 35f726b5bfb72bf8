package org.kpcsc.workspace.documents.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of node: what it may contain, which marks its children may bear, which attributes it has.
 */
public final class NodeType {

    private final String name;
    private final int index;
    private final NodeTraits traits;
    private final Attributes attributes;
    private final boolean requiresAttributes;
    private ContentMatch content = new ContentMatch(true);
    private @Nullable Set<MarkType> marks = Set.of();
    private boolean leaf;
    private boolean inlineContent;

    NodeType(String name, int index, NodeTraits traits, List<Attribute> attributes) {
        this.name = name;
        this.index = index;
        this.traits = traits;
        this.attributes = new Attributes(attributes);
        this.requiresAttributes = !attributes.stream().allMatch(Attribute::hasDefault);
    }

    void contain(ContentMatch match) {
        content = match;
        leaf = match.acceptsNothing();
        inlineContent = match.isInline();
    }

    void allow(@Nullable Set<MarkType> types) {
        marks = types;
    }

    public String name() {
        return name;
    }

    /** The place of the type in the schema. */
    public int index() {
        return index;
    }

    public boolean isText() {
        return name.equals("text");
    }

    public boolean isInline() {
        return traits.inline() || isText();
    }

    public boolean isBlock() {
        return !isInline();
    }

    public boolean isTextblock() {
        return isBlock() && inlineContent;
    }

    public boolean hasInlineContent() {
        return inlineContent;
    }

    /** Whether nothing can be inside: such a node counts one position. */
    public boolean isLeaf() {
        return leaf;
    }

    /** Whether an editor treats the node as one thing. */
    public boolean isAtom() {
        return leaf || traits.atom();
    }

    public boolean isIn(String group) {
        return traits.groups().contains(group);
    }

    /** The state before the first child. */
    public ContentMatch contentMatch() {
        return content;
    }

    public boolean compatibleContent(NodeType other) {
        return this == other || content.compatible(other.content);
    }

    /** Whether children may bear such a mark. */
    public boolean allowsMark(MarkType type) {
        return marks == null || marks.contains(type);
    }

    public boolean allowsMarks(MarkSet set) {
        if (marks == null || set.isEmpty()) {
            return true;
        }
        return set.toList().stream().allMatch(mark -> marks.contains(mark.type()));
    }

    /** Whether these children may stand in such a node; does not look inside them. */
    public boolean validContent(Fragment fragment) {
        ContentMatch match = content.match(fragment);
        if (match == null || !match.validEnd()) {
            return false;
        }
        for (int i = 0; i < fragment.childCount(); i++) {
            if (!allowsMarks(fragment.child(i).marks())) {
                return false;
            }
        }
        return true;
    }

    public Node create(Node... children) {
        return create(Map.of(), Fragment.of(List.of(children)), MarkSet.NONE);
    }

    public Node create(Map<String, ? extends @Nullable Object> attrs, Node... children) {
        return create(attrs, Fragment.of(List.of(children)), MarkSet.NONE);
    }

    /**
     * Makes a node; its attributes are checked, its content is not ({@link Node#check()} does).
     *
     * <p>Throws a {@link SchemaException} for attributes that are missing or out of range, and for
     * text.
     */
    public Node create(
            Map<String, ? extends @Nullable Object> attrs, Fragment content, MarkSet marks) {
        if (isText()) {
            throw new SchemaException("Text nodes are made from text");
        }
        return new Node(this, attributes.compute(attrs), content, marks);
    }

    /** Whether nodes of the type have such an attribute, and it may have this value. */
    public boolean accepts(String attribute, @Nullable Object value) {
        return attributes.accept(attribute, value);
    }

    public boolean hasAttribute(String name) {
        return attributes.has(name);
    }

    void checkAttrs(Attrs attrs) {
        attributes.check(attrs);
    }

    boolean isGeneratable() {
        return !isText() && !requiresAttributes;
    }

    @Override
    public String toString() {
        return name;
    }
}
