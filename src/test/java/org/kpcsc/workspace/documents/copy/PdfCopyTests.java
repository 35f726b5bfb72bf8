package org.kpcsc.workspace.documents.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.copy.Copies.p;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Node;

class PdfCopyTests {

    @Test
    void saysOnEveryPageWhoTookItAndWhen() throws IOException {
        try (var file = Loader.loadPDF(PdfCopy.of(Copies.ofLength(52)))) {
            assertThat(file.getNumberOfPages()).isBetween(10, 16);
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                assertThat(words(file, page))
                        .contains(Copies.MARK)
                        .contains("Page %d sur %d".formatted(page, file.getNumberOfPages()));
            }
        }
    }

    @Test
    void holdsEverythingThatStandsInTheText() throws IOException {
        try (var file = Loader.loadPDF(PdfCopy.of(Copies.ofEverything()))) {
            assertThat(words(file, 1))
                    .contains("Ce que l’on doit <aux> communautés & riverains")
                    .contains("Déclaration commune", "ZELA pilote, avec IPIS")
                    .contains("Titre premier", "[F-2026-014]", "— Awa Ndiaye")
                    .contains("4. quatre", "1. un", "haut", "voir là", "ajouté ôté", "русский");
        }
    }

    @Test
    void bringsItsFontsAndItsLanguageAlong() throws IOException {
        try (var file = Loader.loadPDF(PdfCopy.of(Copies.ofEverything()))) {
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var resources = file.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void aTextOfAHundredPagesIsWritten() throws IOException {
        try (var file = Loader.loadPDF(PdfCopy.of(Copies.ofLength(450)))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(95);
        }
    }

    @Test
    void wordsThatLookLikeMarkupStayWords() throws IOException {
        var hostile = "</p><img src=\"http://e.example/x.png\"><script>1</script>";
        try (var file = Loader.loadPDF(PdfCopy.of(Copies.of(p(hostile))))) {
            assertThat(words(file, 1)).contains(hostile);
            assertThat(file.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void noLineEndsBehindAnApostrophe() throws IOException {
        try (var file = Loader.loadPDF(PdfCopy.of(Copies.ofLength(20)))) {
            assertThat(new PDFTextStripper().getText(file)).doesNotContain("’\n").contains("n’ont");
        }
    }

    @Test
    void noColumnIsSoNarrowThatItsWordsAreTorn() throws IOException {
        var figures = Copies.row("Kono", "1 204 000", Copies.WORDS.repeat(4));
        try (var file =
                Loader.loadPDF(PdfCopy.of(Copies.of(Copies.SCHEMA.node("table", figures))))) {
            assertThat(words(file, 1)).contains("1 204 000");
        }
    }

    /** Each line and each colour behind words is a rectangle or a stroke of its own. */
    @Test
    void aWholeBlockThatIsOnlySuggestedIsSeenToBe() throws IOException {
        int plain = strokes(p("tout"));
        assertThat(strokes(Copies.marked(p("tout"), Copies.suggested("insertion", 1))))
                .isGreaterThan(plain);
        assertThat(strokes(Copies.marked(p("tout"), Copies.suggested("deletion", 2))))
                .isGreaterThan(plain);
    }

    private static int strokes(Node block) throws IOException {
        try (var file = Loader.loadPDF(PdfCopy.of(Copies.of(block)))) {
            return Math.toIntExact(
                    new PDFStreamParser(file.getPage(0))
                            .parse().stream()
                                    .filter(Operator.class::isInstance)
                                    .map(token -> ((Operator) token).getName())
                                    .filter(name -> Set.of("f", "f*", "S", "s", "B").contains(name))
                                    .count());
        }
    }

    private static String words(PDDocument file, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file).replaceAll("[\\s\u00a0]+", " ");
    }
}
