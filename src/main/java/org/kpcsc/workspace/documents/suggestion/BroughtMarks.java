package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.function.Consumer;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.AttrStep;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.RemoveNodeMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceAroundStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;

/** The marks that steps bring into a text. */
final class BroughtMarks {

    private BroughtMarks() {}

    static void each(List<? extends Step> steps, Consumer<Mark> found) {
        for (var step : steps) {
            switch (step) {
                case ReplaceStep replace -> each(replace.slice().content(), found);
                case ReplaceAroundStep replace -> each(replace.slice().content(), found);
                case AddMarkStep add -> found.accept(add.mark());
                case AddNodeMarkStep add -> found.accept(add.mark());
                case MarkSetStep several -> each(several.steps(), found);
                case RemoveMarkStep _, RemoveNodeMarkStep _, AttrStep _ -> {
                    // They bring none.
                }
            }
        }
    }

    private static void each(Fragment content, Consumer<Mark> found) {
        for (var node : content) {
            if (!node.marks().isEmpty()) {
                node.marks().forEach(found);
            }
            each(node.content(), found);
        }
    }
}
