package org.kpcsc.workspace.documents.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.copy.Copies.p;
import static org.kpcsc.workspace.documents.copy.Copies.suggested;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordCopyTests {

    @Test
    void saysAtTheFootOfThePagesWhoTookItAndWhen() throws IOException {
        try (var file = read(Copies.ofLength(3))) {
            assertThat(file.getFooterList()).hasSize(1);
            var foot = file.getFooterList().getFirst().getParagraphs().getFirst();
            assertThat(foot.getText()).contains(Copies.MARK).contains("Page ").contains(" sur ");
            assertThat(foot.getCTP().getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE", "NUMPAGES");
            assertThat(file.getDocument().getBody().getSectPr().getFooterReferenceList())
                    .hasSize(1);
        }
    }

    @Test
    void writesParagraphsInStyles() throws IOException {
        try (var file = read(Copies.ofEverything())) {
            assertThat(styled(file, "Title"))
                    .isEqualTo("Ce que l’on doit <aux> communautés & riverains");
            assertThat(styled(file, "Facts")).contains("Déclaration commune");
            assertThat(styled(file, "Heading1")).isEqualTo("Titre premier");
            assertThat(styled(file, "Quote")).isEqualTo("Maintenant.\ncité");
            assertThat(styled(file, "Speaker")).isEqualTo("— Awa Ndiaye");
            for (var paragraph : file.getParagraphs()) {
                if (paragraph.getStyle() != null) {
                    assertThat(file.getStyles().styleExist(paragraph.getStyle())).isTrue();
                }
            }
        }
    }

    @Test
    void eachNumberedListBeginsWithItsOwnNumber() throws IOException {
        try (var file = read(Copies.ofEverything())) {
            var four = paragraph(file, "quatre");
            var one = paragraph(file, "un");
            assertThat(four.getNumIlvl()).isEqualTo(1);
            assertThat(four.getNumID()).isNotEqualTo(one.getNumID());
            var start =
                    file.getNumbering().getNum(four.getNumID()).getCTNum().getLvlOverrideArray(0);
            assertThat(start.getStartOverride().getVal()).isEqualTo(4);
            assertThat(paragraph(file, "point").getNumID())
                    .isEqualTo(paragraph(file, "autre").getNumID());
        }
    }

    @Test
    void keepsFootnotesLinksAndReferences() throws IOException {
        try (var file = read(Copies.ofEverything())) {
            assertThat(file.getHyperlinks())
                    .extracting(link -> link.getURL())
                    .containsExactly("https://example.org/");
            assertThat(paragraph(file, "ici").getText()).isEqualTo("ici[F-2026-014]");
            var footnotes =
                    file.getFootnotes().stream()
                            .flatMap(note -> note.getParagraphs().stream())
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining());
            assertThat(footnotes).contains("voir là (https://e.example/a%7Cb)");
        }
    }

    @Test
    void tablesThatFollowOnEachOtherStayTwoAndTheirHeadsAreBold() throws IOException {
        try (var file = read(Copies.of(Copies.table(), Copies.table()))) {
            assertThat(file.getBodyElements())
                    .extracting(IBodyElement::getElementType)
                    .containsSubsequence(
                            BodyElementType.TABLE,
                            BodyElementType.PARAGRAPH,
                            BodyElementType.TABLE);
            var table = file.getTables().getFirst();
            assertThat(table.getRow(0).getCell(0).getParagraphs().getFirst().getStyle())
                    .isEqualTo("TableHead");
            assertThat(table.getRow(1).getCell(1).getParagraphs().getFirst().getStyle())
                    .isEqualTo("TableText");
        }
    }

    @Test
    void cellsReachOverRowsAndColumns() throws IOException {
        try (var file = read(Copies.ofEverything())) {
            var table = file.getTables().getFirst();
            assertThat(table.getRow(0).getTableCells()).hasSize(2);
            assertThat(table.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
                    .isEqualTo(2);
            assertThat(table.getRow(1).getTableCells()).hasSize(3);
            assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().getVMerge()).isNotNull();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("b");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void showsWhatIsOnlySuggested() throws IOException {
        var whole = Copies.marked(p("tout"), suggested("deletion", 3));
        try (var file =
                read(Copies.of(p(Copies.SCHEMA.text("neuf", suggested("insertion", 1))), whole))) {
            assertThat(paragraph(file, "neuf").getRuns().getFirst().getUnderline().name())
                    .isEqualTo("DOUBLE");
            assertThat(paragraph(file, "tout").getRuns().getFirst().isStrikeThrough()).isTrue();
        }
    }

    private static XWPFDocument read(TextCopy copy) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordCopy.of(copy)));
    }

    private static String styled(XWPFDocument file, String style) {
        return file.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining("\n"));
    }

    private static XWPFParagraph paragraph(XWPFDocument file, String words) {
        return file.getBodyElements().stream()
                .map(IBodyElement.class::cast)
                .filter(XWPFParagraph.class::isInstance)
                .map(XWPFParagraph.class::cast)
                .filter(paragraph -> paragraph.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }
}
