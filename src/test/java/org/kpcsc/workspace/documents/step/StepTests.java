package org.kpcsc.workspace.documents.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import tools.jackson.databind.json.JsonMapper;

class StepTests {

    private final Schema schema = WorkspaceSchema.version1();
    private final StepJson json = new StepJson(schema);
    private final Node doc =
            schema.node(
                    "doc",
                    schema.node(
                            "paragraph",
                            schema.text("one ", schema.mark("em")),
                            schema.text("two")),
                    schema.node("heading", Map.of("level", 2), schema.text("head")));

    @Test
    void everyTypeIsUndoneByItsInverse() {
        Slice quote = new Slice(Fragment.of(schema.node("blockquote")), 0, 0);
        List<Step> steps =
                List.of(
                        new ReplaceStep(2, 12, Slice.EMPTY),
                        new ReplaceAroundStep(0, 9, 0, 9, quote, 1, true),
                        new AddMarkStep(2, 12, schema.mark("strong")),
                        new AddMarkStep(2, 8, schema.mark("em")),
                        new RemoveMarkStep(1, 8, schema.mark("em")),
                        new MarkSetStep(
                                List.of(
                                        new RemoveMarkStep(1, 3, schema.mark("em")),
                                        new AddMarkStep(6, 8, schema.mark("strong")))),
                        new AddNodeMarkStep(
                                9,
                                schema.mark(
                                        "deletion", Map.of("id", UUID.randomUUID().toString()))),
                        new AttrStep(9, "level", 3L));
        for (Step step : steps) {
            Node after = step.apply(doc).orThrow();
            assertThat(after).isNotEqualTo(doc);
            assertThat(step.invert(doc).apply(after).orThrow()).as("%s", step).isEqualTo(doc);
            assertThat(json.read(JsonMapper.shared().readTree(json.write(step).toString())))
                    .isEqualTo(step);
        }
    }

    @Test
    void mergesWhatWasTypedInOneGo() {
        Step one = new ReplaceStep(1, 1, text("a"));
        assertThat(one.merge(new ReplaceStep(2, 2, text("b"))))
                .isEqualTo(new ReplaceStep(1, 1, text("ab")));
        assertThat(one.merge(new ReplaceStep(5, 5, text("b")))).isNull();
    }

    @Test
    void failsRatherThanOverwriteContentInAChangeOfStructure() {
        assertThat(new ReplaceStep(7, 11, Slice.EMPTY, true).apply(doc))
                .isInstanceOf(StepResult.Failed.class);
        assertThat(new ReplaceStep(8, 10, Slice.EMPTY, true).apply(doc))
                .isInstanceOf(StepResult.Applied.class);
    }

    @Test
    void ignoresAnAttributeThatTheNodeDoesNotHave() {
        assertThat(new AttrStep(9, "align", "left").apply(doc).orThrow()).isEqualTo(doc);
    }

    @Test
    void readsWholeNumbersHoweverWritten() {
        assertThat(
                        json.read(
                                JsonMapper.shared()
                                        .readTree(
                                                "{\"stepType\":\"replace\",\"from\":3.0,\"to\":3e0}")))
                .isEqualTo(new ReplaceStep(3, 3, Slice.EMPTY));
    }

    private Slice text(String text) {
        return new Slice(Fragment.of(schema.text(text)), 0, 0);
    }
}
