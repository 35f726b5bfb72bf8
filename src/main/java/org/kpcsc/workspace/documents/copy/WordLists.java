package org.kpcsc.workspace.documents.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;

/** The lists of a Word document: each one counts for itself. */
final class WordLists {

    private static final BigInteger BULLETS = BigInteger.ZERO;
    private static final BigInteger NUMBERS = BigInteger.ONE;
    private static final int DEEPEST = 8;
    private static final int INDENT = 400;

    /**
     * A point of a list.
     *
     * @param level 0 for a list that stands in no other
     * @param sign whether the next paragraph bears its bullet or number
     */
    record Item(BigInteger list, int level, boolean sign) {

        Item below() {
            return new Item(list, level, false);
        }

        void set(XWPFParagraph paragraph) {
            if (sign) {
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.valueOf(level));
            } else {
                paragraph.setIndentationLeft((level + 1) * INDENT);
            }
        }
    }

    private final XWPFNumbering numbering;
    private final BigInteger bullets;

    WordLists(XWPFDocument document) {
        this.numbering = document.createNumbering();
        kinds();
        this.bullets = numbering.addNum(BULLETS);
    }

    Item bullets(@Nullable Item around) {
        return new Item(bullets, level(around), true);
    }

    /** A list whose first number that is. */
    Item numbers(@Nullable Item around, int first) {
        var level = level(around);
        var list = numbering.addNum(NUMBERS);
        var begins = numbering.getNum(list).getCTNum().addNewLvlOverride();
        begins.setIlvl(BigInteger.valueOf(level));
        begins.addNewStartOverride().setVal(BigInteger.valueOf(first));
        return new Item(list, level, true);
    }

    private static int level(@Nullable Item around) {
        return around == null ? 0 : Math.min(around.level() + 1, DEEPEST);
    }

    private void kinds() {
        try (var in = WordLists.class.getResourceAsStream("word-numbering.xml")) {
            var all = NumberingDocument.Factory.parse(Objects.requireNonNull(in)).getNumbering();
            for (var kind : all.getAbstractNumArray()) {
                numbering.addAbstractNum(new XWPFAbstractNum(kind));
            }
        } catch (XmlException e) {
            throw new IllegalStateException("the lists of a copy cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
