package org.kpcsc.workspace.documents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NodeTests {

    private final Schema schema = WorkspaceSchema.version1();

    @Test
    void countsPositionsInUtf16() {
        assertThat(doc(paragraph("a💎")).content().size()).isEqualTo(5);
        assertThat(schema.node("horizontal_rule").size()).isEqualTo(1);
    }

    @Test
    void resolvesAPosition() {
        ResolvedPos pos =
                doc(schema.node("blockquote", paragraph("one"), paragraph("two"))).resolve(8);
        assertThat(pos.depth()).isEqualTo(2);
        assertThat(pos.parent().textContent()).isEqualTo("two");
        assertThat(pos.parentOffset()).isEqualTo(1);
        assertThat(pos.index(1)).isEqualTo(1);
        assertThat(pos.before(2)).isEqualTo(6);
        assertThat(pos.after(2)).isEqualTo(11);
        assertThat(pos.textOffset()).isEqualTo(1);
    }

    @Test
    void refusesPositionsOutside() {
        assertThatExceptionOfType(PositionException.class)
                .isThrownBy(() -> doc(paragraph("a")).resolve(4));
        assertThatExceptionOfType(PositionException.class)
                .isThrownBy(() -> doc(paragraph("a")).slice(0, 9));
    }

    @Test
    void joinsParagraphsWhenTheirBorderIsRemoved() {
        Node joined = doc(paragraph("one"), paragraph("two")).replace(4, 6, Slice.EMPTY);
        assertThat(joined).isEqualTo(doc(paragraph("onetwo")));
        assertThat(joined.child(0).childCount()).isEqualTo(1);
    }

    @Test
    void putsASliceBackWhereItWas() {
        Node doc =
                doc(paragraph("one"), schema.node("blockquote", paragraph("two")), paragraph("x"));
        for (int from = 0; from <= doc.content().size(); from++) {
            for (int to = from; to <= doc.content().size(); to++) {
                assertThat(doc.replace(from, to, doc.slice(from, to))).isEqualTo(doc);
            }
        }
    }

    @Test
    void refusesContentOutOfPlace() {
        Slice item = new Slice(Fragment.of(schema.node("list_item", paragraph("a"))), 0, 0);
        assertThatExceptionOfType(ReplaceException.class)
                .isThrownBy(() -> doc(paragraph("a")).replace(0, 0, item));
    }

    @Test
    void findsPositionsAmongManyChildrenWhereverTheLastEditWas() {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        Node doc = doc(paragraph("start"));
        lines.add("start");
        for (int i = 0; i < 500; i++) {
            int line = random.nextInt(lines.size());
            int start = lines.subList(0, line).stream().mapToInt(text -> text.length() + 2).sum();
            boolean split = random.nextInt(4) == 0;
            Fragment typed =
                    split ? Fragment.of(paragraph("new" + i)) : Fragment.of(schema.text("x"));
            int pos = split ? start : start + 1 + random.nextInt(lines.get(line).length() + 1);
            doc = doc.replace(pos, pos, new Slice(typed, 0, 0));
            if (split) {
                lines.add(line, "new" + i);
            } else {
                String text = lines.get(line);
                int at = pos - start - 1;
                lines.set(line, text.substring(0, at) + "x" + text.substring(at));
            }
        }
        assertThat(doc.content().children().stream().map(Node::textContent)).isEqualTo(lines);
    }

    @Test
    void checksMarksOnBlocksByTheirParent() {
        MarkSet inserted =
                MarkSet.NONE.with(
                        schema.mark(
                                "insertion", Map.of("id", "0b0f3f6e-0000-4000-8000-000000000001")));
        MarkSet strong = MarkSet.NONE.with(schema.mark("strong"));
        assertThatNoException().isThrownBy(() -> doc(paragraph("a").with(inserted)).check());
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> doc(paragraph("a").with(strong)).check());
    }

    @Test
    void refusesToNestWithoutEnd() {
        Node node = paragraph("deep");
        for (int i = 0; i < Nesting.LIMIT - 2; i++) {
            node = schema.node("blockquote", node);
        }
        doc(node).check();
        Node deeper = doc(schema.node("blockquote", node));
        assertThatExceptionOfType(SchemaException.class).isThrownBy(deeper::check);
    }

    @Test
    void refusesHalfACharacter() {
        Node cut = doc(paragraph("💎")).replace(1, 2, Slice.EMPTY);
        assertThatExceptionOfType(SchemaException.class).isThrownBy(cut::check);
    }

    private Node doc(Node... blocks) {
        return schema.node("doc", blocks);
    }

    private Node paragraph(String text) {
        return schema.node("paragraph", schema.text(text));
    }
}
