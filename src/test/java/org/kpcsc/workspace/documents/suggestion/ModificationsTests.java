package org.kpcsc.workspace.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.suggestion.Suggested.MINE;
import static org.kpcsc.workspace.documents.suggestion.Suggested.SCHEMA;
import static org.kpcsc.workspace.documents.suggestion.Suggested.THEIRS;
import static org.kpcsc.workspace.documents.suggestion.Suggested.attr;
import static org.kpcsc.workspace.documents.suggestion.Suggested.doc;
import static org.kpcsc.workspace.documents.suggestion.Suggested.formatting;
import static org.kpcsc.workspace.documents.suggestion.Suggested.heading;
import static org.kpcsc.workspace.documents.suggestion.Suggested.insertion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.join;
import static org.kpcsc.workspace.documents.suggestion.Suggested.modification;
import static org.kpcsc.workspace.documents.suggestion.Suggested.nodeType;
import static org.kpcsc.workspace.documents.suggestion.Suggested.p;
import static org.kpcsc.workspace.documents.suggestion.Suggested.split;
import static org.kpcsc.workspace.documents.suggestion.Suggested.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.RemoveNodeMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;

/** What may be said with a modification, and what somebody tries to bring with one. */
class ModificationsTests {

    private static final Node TEXT = doc(heading(2, "head"), p("words"));
    private static final String LONG = "x".repeat(400_000);

    private static boolean sound(Mark mark) {
        return sound(new AddNodeMarkStep(0, mark));
    }

    private static boolean sound(Step... steps) {
        return Modifications.areSound(List.of(steps));
    }

    private static Map<String, Object> link(String href) {
        return Map.of("type", "link", "attrs", Map.of("href", href));
    }

    /** As the npm package writes a mark: all attributes, also those that are null. */
    private static Map<String, Object> linkWithTitle() {
        var link = SCHEMA.mark("link", Map.of("href", "tel:1"));
        return Map.of("type", "link", "attrs", link.attrs().toMap());
    }

    @Test
    void letsSayWhatEditorsSay() {
        for (var mark :
                List.of(
                        attr(MINE, "level", 2L, 3L),
                        attr(MINE, "level", 2L, null),
                        attr(MINE, "level", null, null),
                        attr(MINE, "speaker", null, "A chief"),
                        attr(MINE, "colwidth", null, List.of(100L)),
                        nodeType(MINE, "paragraph"),
                        modification(MINE, "nodeType", null, "paragraph", "heading"),
                        formatting(MINE, null, Map.of("type", "em")),
                        formatting(MINE, link("https://old.example"), link("mailto:a@b.example")),
                        formatting(MINE, linkWithTitle(), null),
                        split(MINE, 1),
                        join(MINE, 2))) {
            assertThat(sound(mark)).as("%s", mark).isTrue();
        }
    }

    @Test
    void refusesNonsense() {
        for (var mark :
                List.of(
                        modification(MINE, "colour", null, null, null),
                        modification(MINE, "attr", null, 1L, 2L),
                        attr(MINE, "colour", "red", null),
                        attr(MINE, "level", 99L, 1L),
                        attr(MINE, "level", 1L, "two"),
                        attr(MINE, "level", "one", 1L),
                        attr(MINE, "finding", "", null),
                        nodeType(MINE, "nothing"),
                        modification(MINE, "nodeType", null, null, "heading"),
                        modification(MINE, "nodeType", null, "heading", "nothing"),
                        modification(MINE, "nodeType", "level", "heading", null),
                        modification(MINE, "nodeType", null, "text", null),
                        modification(MINE, "nodeType", null, "doc", null),
                        formatting(MINE, null, null),
                        formatting(MINE, "em", null),
                        formatting(MINE, Map.of("type", "underline"), null),
                        formatting(MINE, Map.of("type", "link"), null),
                        formatting(MINE, null, link("javascript:alert(1)")),
                        formatting(MINE, null, Map.of("type", "em", "words", "more")),
                        formatting(MINE, null, Map.of("type", "em", "attrs", Map.of("a", "b"))),
                        formatting(MINE, null, Map.of("type", "em", "attrs", "b")),
                        formatting(
                                MINE,
                                Map.of("type", "insertion", "attrs", Map.of("id", THEIRS)),
                                null),
                        split(MINE, 0),
                        split(MINE, -1),
                        join(MINE, 1_000),
                        modification(MINE, "split", null, "words", 1L),
                        modification(MINE, "join", "level", null, 1L))) {
            assertThat(sound(mark)).as("%s", mark).isFalse();
        }
    }

    @Test
    void refusesWhatIsLongerThanAnybodyWrites() {
        for (var mark :
                List.of(
                        attr(MINE, "speaker", LONG, null),
                        attr(MINE, "speaker", null, LONG),
                        nodeType(MINE, LONG),
                        formatting(MINE, null, link("https://example.org/" + LONG)),
                        formatting(MINE, LONG, null),
                        modification(MINE, LONG, null, null, null),
                        modification(MINE, "mark", LONG, null, null))) {
            assertThat(sound(mark)).isFalse();
        }
    }

    @Test
    void looksIntoEveryKindOfStep() {
        var nonsense = modification(MINE, "colour", null, null, null);
        var words = text("new", nonsense);
        assertThat(sound(new AddMarkStep(7, 9, nonsense))).isFalse();
        assertThat(sound(new MarkSetStep(List.of(new AddMarkStep(7, 9, nonsense))))).isFalse();
        var inline = new Slice(Fragment.of(words), 0, 0);
        assertThat(sound(new ReplaceStep(7, 7, inline))).isFalse();
        var nested = new Slice(Fragment.of(p(words)), 0, 0);
        assertThat(sound(new ReplaceStep(0, 0, nested))).isFalse();
        assertThat(sound(new AddNodeMarkStep(0, nonsense), new RemoveNodeMarkStep(0, nonsense)))
                .isFalse();
        assertThat(sound(new AddMarkStep(1, 3, insertion(MINE)))).isTrue();
    }

    @Test
    void letsNobodyHeapUpTheirOwnOnOneNode() {
        assertThat(few(several(Modifications.MOST))).isTrue();
        assertThat(few(several(Modifications.MOST + 1))).isFalse();
    }

    @Test
    void doesNotCountWhatOthersHeapedUp() {
        var steps = several(Modifications.MOST + 1);
        assertThat(Modifications.areFew(List.of(steps), after(steps), _ -> false)).isTrue();
    }

    private static boolean few(Step... steps) {
        return Modifications.areFew(List.of(steps), after(steps), _ -> true);
    }

    private static Node after(Step... steps) {
        var after = TEXT;
        for (var step : steps) {
            after = step.apply(after).orThrow();
        }
        return after;
    }

    private static Step[] several(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> attr(new UUID(0, i).toString(), "level", 2L, 3L))
                .map(mark -> new AddNodeMarkStep(0, mark))
                .toArray(Step[]::new);
    }
}
