package org.kpcsc.workspace.documents.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
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

    /** Whether a step brings nothing under others' marks but what stands under them. */
    boolean allow(Step step) {
        return switch (step) {
            case ReplaceStep replace -> arePresent(replace.slice().content());
            case ReplaceAroundStep replace -> arePresent(replace.slice().content());
            case AddMarkStep add -> !isOthers(add.mark());
            case AddNodeMarkStep add -> !isOthers(add.mark());
            case MarkSetStep several -> several.steps().stream().allMatch(this::allow);
            default -> true;
        };
    }

    private boolean arePresent(Fragment content) {
        var brought = new HashMap<Mark, List<String>>();
        content.forEach(node -> gather(node, brought));
        return brought.entrySet().stream().allMatch(this::isPresent);
    }

    private boolean isPresent(Map.Entry<Mark, List<String>> brought) {
        var known = present.getOrDefault(brought.getKey(), List.of());
        return brought.getValue().stream()
                .allMatch(words -> known.stream().anyMatch(there -> there.contains(words)));
    }

    private void gather(Node node, Map<Mark, List<String>> found) {
        for (Mark mark : node.marks()) {
            if (isOthers(mark)) {
                var words = node.isText() ? node.text() : node.textContent();
                found.computeIfAbsent(mark, _ -> new ArrayList<>()).add(words);
            }
        }
        node.content().forEach(child -> gather(child, found));
    }

    private boolean isOthers(Mark mark) {
        var id = SuggestionId.of(mark);
        return id != null && !own.test(id);
    }
}
