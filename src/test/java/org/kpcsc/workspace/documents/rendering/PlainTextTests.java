package org.kpcsc.workspace.documents.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.rendering.Texts.doc;
import static org.kpcsc.workspace.documents.rendering.Texts.heading;
import static org.kpcsc.workspace.documents.rendering.Texts.item;
import static org.kpcsc.workspace.documents.rendering.Texts.mark;
import static org.kpcsc.workspace.documents.rendering.Texts.marked;
import static org.kpcsc.workspace.documents.rendering.Texts.node;
import static org.kpcsc.workspace.documents.rendering.Texts.p;
import static org.kpcsc.workspace.documents.rendering.Texts.quotation;
import static org.kpcsc.workspace.documents.rendering.Texts.text;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void separatesBlocksByEmptyLines() {
        var text = PlainText.of(doc(heading(1, "Title"), p("One."), p(text("Two.", mark("em")))));
        assertThat(text).isEqualTo("Title\n\nOne.\n\nTwo.");
    }

    @Test
    void numbersItemsAndIndentsWhatFollows() {
        var nested = node("list_item", p("b"), node("bullet_list", item("c")));
        assertThat(PlainText.of(doc(node("ordered_list", item("a"), nested))))
                .isEqualTo("1. a\n\n2. b\n\n   - c");
    }

    @Test
    void saysWhoIsQuotedAndWhatTheFootnotesSay() {
        var noted = p(text("a"), node("footnote", text("n")));
        assertThat(PlainText.of(doc(quotation("someone", "Now."), noted)))
                .isEqualTo("Now.\n\n— someone\n\na[1]\n\n[1] n");
    }

    @Test
    void separatesCellsByTabulators() {
        var row = node("table_row", node("table_cell", p("a")), node("table_cell", p("b")));
        assertThat(PlainText.of(doc(node("table", row)))).isEqualTo("a\tb");
    }

    @Test
    void givesTheTextThatStandsUntilSuggestionsAreAccepted() {
        var line = p(text("old", mark("deletion")), text("new", mark("insertion")), text("."));
        assertThat(PlainText.of(doc(line, marked(p("added"), mark("insertion")))))
                .isEqualTo("old.");
    }
}
