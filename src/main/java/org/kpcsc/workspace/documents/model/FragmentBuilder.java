package org.kpcsc.workspace.documents.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers children into a fragment and joins adjoining text with the same marks. */
final class FragmentBuilder {

    private Node[] nodes;
    private int count;
    private int size;
    private Fragment.@Nullable Place finger;

    FragmentBuilder(int capacity) {
        this.nodes = new Node[Math.max(capacity, 1)];
    }

    void add(Node node) {
        add(node, 0, node.size());
    }

    /** Adds a node, or a part of a text. */
    void add(Node node, int from, int to) {
        if (node instanceof TextNode text) {
            if (count > 0
                    && nodes[count - 1] instanceof TextNode last
                    && last.marks().equals(text.marks())) {
                nodes[count - 1] = last.with(joined(last.text(), text.text(), from, to));
                size += to - from;
            } else {
                push(text.cut(from, to));
            }
        } else {
            push(node);
        }
    }

    void addAll(Fragment source, int from, int to) {
        if (from < to) {
            source.addTo(this, from, to);
        }
    }

    /** Adds children of a fragment: only the first of them can adjoin text. */
    void addAll(Node[] source, int from, int to) {
        if (from >= to) {
            return;
        }
        add(source[from]);
        int rest = to - from - 1;
        reserve(rest);
        System.arraycopy(source, from + 1, nodes, count, rest);
        for (int i = count; i < count + rest; i++) {
            size += nodes[i].size();
        }
        count += rest;
    }

    /** Notes where the change is. */
    void finger(Fragment.Place place) {
        finger = place;
    }

    Fragment build() {
        Node[] children = count == nodes.length ? nodes : Arrays.copyOf(nodes, count);
        return finger == null || finger.index() > count
                ? Fragment.owning(children, size, 0, 0)
                : Fragment.owning(children, size, finger.index(), finger.offset());
    }

    private void push(Node node) {
        reserve(1);
        nodes[count++] = node;
        size += node.size();
    }

    private void reserve(int more) {
        if (count + more > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(count + more, nodes.length * 2));
        }
    }

    private static String joined(String first, String second, int from, int to) {
        return new StringBuilder(first.length() + to - from)
                .append(first)
                .append(second, from, to)
                .toString();
    }
}
