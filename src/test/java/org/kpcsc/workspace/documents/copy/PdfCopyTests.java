package org.kpcsc.workspace.documents.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.copy.Copies.p;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

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

    private static String words(PDDocument file, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file).replaceAll("[\\s\u00a0]+", " ");
    }
}
