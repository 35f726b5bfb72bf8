package org.kpcsc.workspace.documents.copy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.rendering.Notes;

/** Writes what stands inside a paragraph. */
final class WordRuns {

    private static final String STRUCK = "5B6470";
    private static final List<String> SCHEMES = List.of("http", "https", "mailto", "tel");
    private static final Pattern UNENCODED = Pattern.compile("[\"<>\\[\\]\\\\^`{|}]");

    private final XWPFDocument document;
    private final Notes notes = Notes.withReferences();

    WordRuns(XWPFDocument document) {
        this.document = document;
    }

    /**
     * @param around marks of the blocks that the paragraph stands in
     */
    void write(XWPFParagraph paragraph, Node node, List<Mark> around) {
        for (var child : node.content()) {
            inline(paragraph, child, MarksAround.and(around, child));
        }
    }

    private void inline(XWPFParagraph paragraph, Node node, List<Mark> marks) {
        switch (node.type().name()) {
            case "hard_break" -> paragraph.createRun().addBreak();
            case "footnote" -> footnote(paragraph, node);
            case "citation" -> words(paragraph, notes.citation(node), marks);
            default -> text(paragraph, node.text(), marks);
        }
    }

    private void text(XWPFParagraph paragraph, String words, List<Mark> marks) {
        var address = address(marks);
        if (address.isEmpty()) {
            words(paragraph, words, marks);
        } else {
            var run = paragraph.createHyperlinkRun(address.get().toString());
            run.setText(words);
            run.setStyle("Hyperlink");
            marks.forEach(mark -> show(run, mark));
        }
    }

    private static void words(XWPFParagraph paragraph, String words, List<Mark> marks) {
        var run = paragraph.createRun();
        run.setText(words);
        marks.forEach(mark -> show(run, mark));
    }

    /** A footnote's links are written out: on paper nobody can follow them. */
    private void footnote(XWPFParagraph paragraph, Node node) {
        var footnote = document.createFootnote();
        paragraph.addFootnoteReference(footnote);
        var below = footnote.createParagraph();
        below.setStyle("FootnoteText");
        footnote.ensureFootnoteRef(below);
        below.createRun().setText(" ");
        for (var child : node.content()) {
            var marks = child.marks().toList();
            words(below, child.text(), marks);
            address(marks)
                    .map(URI::toString)
                    .filter(address -> !address.equals(child.text()))
                    .ifPresent(address -> words(below, " (" + address + ")", List.of()));
        }
    }

    /** Where it leads to, if it is an address that Word can take. */
    private static Optional<URI> address(List<Mark> marks) {
        for (var mark : marks) {
            if (mark.type().name().equals("link")) {
                return parsed(mark.attrs().string("href"));
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> parsed(String address) {
        return uri(address)
                .or(() -> uri(encoded(address)))
                .filter(uri -> uri.getScheme() != null)
                .filter(uri -> SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Browsers take signs in an address that RFC 3986 wants encoded. */
    private static String encoded(String address) {
        return UNENCODED
                .matcher(address)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
    }

    private static void show(XWPFRun run, Mark mark) {
        switch (mark.type().name()) {
            case "strong" -> run.setBold(true);
            case "em" -> run.setItalic(true);
            case "insertion", "modification" -> run.setUnderline(UnderlinePatterns.DOUBLE);
            case "deletion" -> {
                run.setStrikeThrough(true);
                run.setColor(STRUCK);
            }
            default -> {
                // A link is a link already.
            }
        }
    }
}
