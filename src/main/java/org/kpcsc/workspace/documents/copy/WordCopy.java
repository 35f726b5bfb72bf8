package org.kpcsc.workspace.documents.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a text as a Word document on A4 (Office Open XML, ECMA-376). */
public final class WordCopy {

    private static final long A4_WIDTH = 11906;
    private static final long A4_HEIGHT = 16838;
    private static final BigInteger MARGIN = BigInteger.valueOf(1470);

    private final XWPFDocument document = new XWPFDocument();
    private final TextCopy copy;

    private WordCopy(TextCopy copy) {
        this.copy = copy;
    }

    /** The whole file. */
    public static byte[] of(TextCopy copy) {
        try {
            return new WordCopy(copy).written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written() throws IOException {
        try (document) {
            paper();
            document.createStyles().setStyles(styles());
            document.getStyles().setSpellingLanguage(copy.language().tag());
            document.getProperties().getCoreProperties().setTitle(copy.title());
            line("Title", copy.title());
            copy.facts().forEach(fact -> line("Facts", fact));
            foot();
            new WordText(document).write(copy.text());
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** In twentieths of a point. */
    private void paper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
    }

    private void line(String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
    }

    private void foot() {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Footer");
        paragraph.createRun().setText(copy.mark());
        paragraph.createRun().addBreak();
        paragraph.createRun().setText(copy.page().before());
        number(paragraph, "PAGE");
        paragraph.createRun().setText(copy.page().between());
        number(paragraph, "NUMPAGES");
        paragraph.createRun().setText(copy.page().after());
    }

    /** Counted by whatever opens the file. */
    private static void number(XWPFParagraph paragraph, String field) {
        var simple = paragraph.getCTP().addNewFldSimple();
        simple.setInstr(field);
        simple.addNewR().addNewT().setStringValue("1");
    }

    private static CTStyles styles() throws IOException {
        try (var in = WordCopy.class.getResourceAsStream("word-styles.xml")) {
            return StylesDocument.Factory.parse(Objects.requireNonNull(in)).getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException("the styles of a copy cannot be read", e);
        }
    }
}
