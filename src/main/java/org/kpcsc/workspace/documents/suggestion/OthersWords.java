package org.kpcsc.workspace.documents.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.ReplaceAroundStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;

/**
 * What stands in a text under others' suggestion marks. It may be copied along with what it stands
 * in; nobody writes words of their own under another's mark, which would put them in that person's
 * mouth.
 */
final class OthersWords {

    private final Predicate<SuggestionId> own;
    private final Map<Mark, List<String>> present = new HashMap<>();

    OthersWords(Node text, Predicate<SuggestionId> own) {
        this.own = own;
        gather(text, present);
    }

    /**
     * Whether a step brings nothing under others' marks but what stands under them.
     *
     * @param text before the step
     */
    boolean allow(Node text, Step step) {
        return switch (step) {
            case ReplaceStep replace ->
                    arePresent(replace.slice(), around(text, replace.from(), replace.to()));
            case ReplaceAroundStep replace ->
                    arePresent(replace.slice(), around(text, replace.from(), replace.to()));
            case AddMarkStep add -> !isOthers(add.mark());
            case AddNodeMarkStep add -> !isOthers(add.mark());
            case MarkSetStep several -> several.steps().stream().allMatch(one -> allow(text, one));
            default -> true;
        };
    }

    /** Others' marks on the blocks that two positions stand in. */
    private Set<Mark> around(Node text, int from, int to) {
        var marks = new HashSet<Mark>();
        for (int position : new int[] {from, to}) {
            var place = text.resolve(position);
            for (int depth = 1; depth <= place.depth(); depth++) {
                place.node(depth).marks().forEach(marks::add);
            }
        }
        return marks;
    }

    private boolean arePresent(Slice slice, Set<Mark> around) {
        var brought = new HashMap<Mark, List<String>>();
        return gather(slice.content(), slice.openStart(), slice.openEnd(), around, brought)
                && brought.entrySet().stream().allMatch(this::isPresent);
    }

    /**
     * What is open is no block that comes, but joins one that is there, or is its other half: it
     * bears that one's marks.
     */
    private boolean gather(
            Fragment content,
            int openStart,
            int openEnd,
            Set<Mark> around,
            Map<Mark, List<String>> brought) {
        int last = content.childCount() - 1;
        for (int i = 0; i <= last; i++) {
            var child = content.child(i);
            int start = i == 0 ? openStart : 0;
            int end = i == last ? openEnd : 0;
            if (start == 0 && end == 0) {
                gather(child, brought);
            } else if (!child.marks().toList().stream()
                            .allMatch(mark -> !isOthers(mark) || around.contains(mark))
                    || !gather(
                            child.content(),
                            Math.max(0, start - 1),
                            Math.max(0, end - 1),
                            around,
                            brought)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPresent(Map.Entry<Mark, List<String>> brought) {
        var known = present.getOrDefault(brought.getKey(), List.of());
        return brought.getValue().stream()
                .allMatch(words -> known.stream().anyMatch(there -> there.contains(words)));
    }

    private void gather(Node node, Map<Mark, List<String>> found) {
        for (Mark mark : node.marks()) {
            if (isOthers(mark)) {
                var words = new StringBuilder();
                addWords(node, mark, words);
                found.computeIfAbsent(mark, _ -> new ArrayList<>()).add(words.toString());
            }
        }
        node.content().forEach(child -> gather(child, found));
    }

    /** What somebody else inserted in it is not said under this mark. */
    private static void addWords(Node node, Mark mark, StringBuilder words) {
        if (SuggestionMark.INSERTION.isOn(node) && !node.marks().contains(mark)) {
            return;
        }
        if (node.isText()) {
            words.append(node.text());
        } else if (node.isLeaf()) {
            words.append('\uFFFC').append(node.type().name()).append(node.attrs().toMap());
        }
        node.content().forEach(child -> addWords(child, mark, words));
    }

    private boolean isOthers(Mark mark) {
        var id = SuggestionId.of(mark);
        return id != null && !own.test(id);
    }
}
