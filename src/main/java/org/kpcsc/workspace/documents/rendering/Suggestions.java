package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** What is suggested of a block as a whole goes for each of its words. */
final class Suggestions {

    static final Set<String> PUT_OR_TAKE = Set.of("insertion", "deletion");

    private Suggestions() {}

    /** The marks of a node with the suggestions, from around it, that it has no like of itself. */
    static List<Mark> within(List<Mark> around, Node node) {
        var own = node.marks().toList();
        return Stream.concat(
                        own.stream(),
                        around.stream()
                                .filter(mark -> PUT_OR_TAKE.contains(mark.type().name()))
                                .filter(mark ->
                                        own.stream()
                                                .noneMatch(one -> one.type().equals(mark.type()))))
                .toList();
    }

    /** Whether it is suggested that a block becomes another kind of block, or parts in two. */
    static boolean modify(Node block) {
        return block.marks().toList().stream()
                .anyMatch(mark -> mark.type().name().equals("modification"));
    }
}
